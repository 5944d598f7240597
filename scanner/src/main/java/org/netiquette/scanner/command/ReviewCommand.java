package org.netiquette.scanner.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.netiquette.scanner.assembly.Engine;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.files.FileItem;
import org.netiquette.scanner.files.MessageFiles;
import org.netiquette.scanner.report.Source;
import org.netiquette.scanner.report.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reviews mails and texts that lie in files. */
@Command(
        name = "review",
        description = "Review files: .eml, .mbox, Maildir, text, or a folder of these. Needs no account.")
final class ReviewCommand implements Callable<Integer> {

    private final ScannerCommand top;

    @Parameters(paramLabel = "FILE|DIR|-", arity = "1..*", description = "What to review; - is standard input.")
    private List<String> paths = List.of();

    ReviewCommand(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Engine engine = top.engine();
        Tally tally = new Tally(top.report(engine));
        Progress progress = new Progress(
                top.err(), top.surroundings().terminal(), top.surroundings().clocks()::now);
        MessageFiles files = new MessageFiles(engine.reader());
        for (String path : paths) {
            if (path.equals("-")) {
                files.read(path, top.surroundings().in(), item -> show(item, engine, tally, progress));
            } else {
                files.read(Path.of(path), item -> show(item, engine, tally, progress));
            }
        }
        progress.clear();
        tally.end();
        if (tally.notReviewed() > 0) {
            return ExitCode.COULD_NOT;
        }
        return tally.withFindings() > 0 ? ExitCode.FINDINGS : ExitCode.NOTHING_FOUND;
    }

    private static void show(FileItem item, Engine engine, Tally tally, Progress progress) {
        progress.clear();
        if (item instanceof FileItem.Unreadable unreadable) {
            tally.notReviewed(new Source(item.file(), item.number(), 1, false), unreadable.reason());
        } else if (item instanceof FileItem.Message message) {
            Source source = new Source(item.file(), item.number(), message.line(), message.plainText());
            if (message.draft() instanceof SavedDraft.Legible legible) {
                tally.reviewed(source, legible.draft(), engine.review(legible));
            } else if (message.draft() instanceof SavedDraft.Illegible illegible) {
                tally.notReviewed(source, illegible.reason());
            }
        }
        progress.count(tally.seen(), "reviewed");
    }
}
