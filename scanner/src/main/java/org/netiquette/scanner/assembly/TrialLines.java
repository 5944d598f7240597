package org.netiquette.scanner.assembly;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.mailbox.DraftMarks;
import org.netiquette.scanner.mailbox.DraftsView;
import org.netiquette.scanner.mailbox.NoteFolder;
import org.netiquette.scanner.mailbox.RehearsedMarks;
import org.netiquette.scanner.mailbox.RehearsedNotes;
import org.netiquette.scanner.watch.MailLine;
import org.netiquette.scanner.watch.MailLines;

/** Lines over which drafts are read and nothing is written: each command that would write is told instead. */
final class TrialLines implements MailLines {

    private final MailLines lines;
    private final Consumer<String> commands;

    /**
     * Over real lines.
     *
     * @param commands is told each command that would be sent
     */
    TrialLines(MailLines lines, Consumer<String> commands) {
        this.lines = lines;
        this.commands = commands;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public MailLine open() {
        return new TrialLine(lines.open(), commands);
    }

    @Override
    public void close() {
        lines.close();
    }

    private record TrialLine(MailLine line, Consumer<String> commands) implements MailLine {

        @Override
        public DraftsView drafts() {
            return line.drafts();
        }

        @Override
        public DraftMarks marks() {
            return new TrialMarks(line.marks(), new RehearsedMarks(commands));
        }

        @Override
        public NoteFolder notes() {
            return new TrialNotes(line.notes(), new RehearsedNotes(commands), commands);
        }

        @Override
        public void awaitChange(Duration atMost) {
            line.awaitChange(atMost);
        }

        @Override
        public void close() {
            line.close();
        }
    }

    /** What the server keeps is asked, as nothing else tells which marks would be tried at all. */
    private record TrialMarks(DraftMarks marks, RehearsedMarks rehearsed) implements DraftMarks {

        @Override
        public Set<String> kept(Set<String> wanted) {
            return marks.kept(wanted);
        }

        @Override
        public Outcome add(DraftKey draft, Fingerprint said, String flag) {
            return rehearsed.add(draft, said, flag);
        }

        @Override
        public Outcome remove(DraftKey draft, String flag) {
            return rehearsed.remove(draft, flag);
        }
    }

    private record TrialNotes(NoteFolder notes, RehearsedNotes rehearsed, Consumer<String> commands)
            implements NoteFolder {

        @Override
        public void put(String messageId, byte[] message) {
            if (notes.present().isEmpty()) {
                commands.accept("CREATE \"Netiquette\"  (if it is not there)");
                commands.accept("SUBSCRIBE \"Netiquette\"  (if it is not there)");
            }
            rehearsed.put(messageId, message);
        }

        @Override
        public void remove(String messageId) {
            rehearsed.remove(messageId);
        }

        @Override
        public Set<String> present() {
            return notes.present();
        }
    }
}
