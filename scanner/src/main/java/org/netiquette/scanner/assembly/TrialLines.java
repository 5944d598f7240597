package org.netiquette.scanner.assembly;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.mailbox.DraftMarks;
import org.netiquette.scanner.mailbox.DraftsView;
import org.netiquette.scanner.mailbox.NoteFolder;
import org.netiquette.scanner.watch.MailLine;
import org.netiquette.scanner.watch.MailLines;

/** Lines over which drafts are read and nothing is written: each command that would write is told instead. */
final class TrialLines implements MailLines {

    private static final String NOTES = "\"Netiquette\"";

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
            return new TrialMarks(line.marks(), commands);
        }

        @Override
        public NoteFolder notes() {
            return new TrialNotes(line.notes(), commands);
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

    private record TrialMarks(DraftMarks marks, Consumer<String> commands) implements DraftMarks {

        @Override
        public Set<String> kept(Set<String> wanted) {
            return marks.kept(wanted);
        }

        @Override
        public Outcome add(DraftKey draft, Fingerprint said, String flag) {
            return store(draft, '+', flag);
        }

        @Override
        public Outcome remove(DraftKey draft, String flag) {
            return store(draft, '-', flag);
        }

        private Outcome store(DraftKey draft, char sign, String flag) {
            commands.accept("SELECT " + quoted(draft.mailbox()));
            commands.accept(String.format(Locale.ROOT, "UID STORE %d %sFLAGS.SILENT (%s)", draft.uid(), sign, flag));
            commands.accept("EXAMINE " + quoted(draft.mailbox()));
            return Outcome.DONE;
        }
    }

    private record TrialNotes(NoteFolder notes, Consumer<String> commands) implements NoteFolder {

        @Override
        public void put(String messageId, byte[] message) {
            if (notes.present().isEmpty()) {
                commands.accept("CREATE " + NOTES + "  (if it is not there)");
                commands.accept("SUBSCRIBE " + NOTES + "  (if it is not there)");
            }
            commands.accept("APPEND " + NOTES + " (\\Seen) {" + message.length + "}");
        }

        @Override
        public void remove(String messageId) {
            commands.accept("SELECT " + NOTES);
            commands.accept("UID STORE (the UID of " + messageId + ") +FLAGS.SILENT (\\Deleted)");
            commands.accept("UID EXPUNGE (the UID of " + messageId + ")");
            commands.accept("EXAMINE " + NOTES);
        }

        @Override
        public Set<String> present() {
            return notes.present();
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
