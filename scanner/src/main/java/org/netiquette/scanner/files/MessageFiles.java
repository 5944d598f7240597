package org.netiquette.scanner.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.scanner.draft.DraftReader;
import org.netiquette.scanner.draft.SavedDraft;

/**
 * Reads the mails of files and folders, one after the other. What cannot be read is told like what can, so that one bad
 * file never hides the others.
 */
public final class MessageFiles {

    private final DraftReader reader;

    /** Reads with {@code reader}. */
    public MessageFiles(DraftReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a file, a Maildir, or a folder with everything below it that looks like mail, in the order of the names.
     *
     * @param to is given each message as it is read; what it throws comes out here
     */
    public void read(Path path, Consumer<FileItem> to) {
        if (Files.isDirectory(path)) {
            readFolder(path, to);
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            read(path.toString(), in, to);
        } catch (IOException broken) {
            to.accept(unreadable(path.toString(), 0, broken));
        }
    }

    /**
     * Reads what comes from a stream, and leaves it open.
     *
     * @param name how to call it, {@code -} for standard input
     * @param to is given each message as it is read; what it throws comes out here
     */
    public void read(String name, InputStream in, Consumer<FileItem> to) {
        Counted counted = new Counted(to);
        try {
            LineInput lines = new LineInput(in);
            readAs(FileKind.of(name, lines.peek(FileKind.LOOKED_AT)), name, lines, counted);
        } catch (IOException broken) {
            to.accept(unreadable(name, counted.inBox == 0 ? 0 : counted.inBox + 1, broken));
        }
    }

    private void readFolder(Path folder, Consumer<FileItem> to) {
        Counted counted = new Counted(to);
        new FolderWalk(new FolderWalk.Finds() {
                    @Override
                    public void file(Path file) throws IOException {
                        readFound(file, counted);
                    }

                    @Override
                    public void mail(Path file) throws IOException {
                        try (InputStream in = Files.newInputStream(file)) {
                            readAs(FileKind.MAIL, file.toString(), new LineInput(in), counted);
                        }
                    }

                    @Override
                    public void failed(Path path, IOException why) {
                        counted.accept(unreadable(path.toString(), 0, why));
                    }
                })
                .over(folder);
        if (counted.all == 0) {
            to.accept(new FileItem.Unreadable(folder.toString(), 0, "there is no mail in this folder"));
        }
    }

    /** A file without an ending is read only if it is mail beyond doubt: Thunderbird's "Drafts", not a "LICENSE". */
    private void readFound(Path file, Counted to) throws IOException {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            LineInput lines = new LineInput(in);
            FileKind kind = FileKind.of(name, lines.peek(FileKind.LOOKED_AT));
            boolean mail = kind == FileKind.MAIL || kind == FileKind.MBOX;
            if (mail || !FileKind.ending(name).isEmpty()) {
                to.inBox = 0;
                readAs(kind, name, lines, to);
            }
        }
    }

    private void readAs(FileKind kind, String name, LineInput in, Counted to) throws IOException {
        switch (kind) {
            case MBOX -> readBox(name, in, to);
            case MAIL -> to.accept(new FileItem.Message(name, 0, 1, readAll(in).read(reader), false));
            case APPLE_MAIL -> to.accept(new FileItem.Message(name, 0, 2, readApple(in), false));
            case TEXT -> to.accept(new FileItem.Message(name, 0, 1, readText(in, BodyFormat.TEXT), true));
            case PAGE -> to.accept(new FileItem.Message(name, 0, 1, readText(in, BodyFormat.HTML), true));
            case OUTLOOK ->
                to.accept(new FileItem.Unreadable(
                        name, 0, "it is in Outlook's own format; save it as .eml or as text and try again"));
            case OTHER -> to.accept(new FileItem.Unreadable(name, 0, "it is neither a mail nor a text"));
        }
    }

    private void readBox(String name, LineInput in, Counted to) throws IOException {
        MboxReader box = new MboxReader(in, reader);
        Optional<MboxReader.Entry> entry = box.next();
        while (entry.isPresent()) {
            to.inBox++;
            to.accept(new FileItem.Message(
                    name, to.inBox, entry.get().line(), entry.get().draft(), false));
            entry = box.next();
        }
    }

    private SavedDraft readText(LineInput in, BodyFormat format) throws IOException {
        BoundedBytes all = readAll(in);
        return all.isTooLarge() ? all.read(reader) : reader.readText(all.bytes(), format);
    }

    /** Apple Mail puts the length of the mail on the first line, and what it knows of it behind the mail. */
    private SavedDraft readApple(LineInput in) throws IOException {
        String first = in.next().latin1().strip();
        try {
            int length = Integer.parseInt(first);
            return length <= DraftReader.LARGEST ? reader.read(in.take(length)) : DraftReader.tooLarge(length);
        } catch (NumberFormatException otherwise) {
            return readAll(in).read(reader);
        }
    }

    private static BoundedBytes readAll(LineInput in) throws IOException {
        BoundedBytes all = new BoundedBytes();
        while (!in.atEnd()) {
            all.add(in.next().bytes(), 0);
        }
        return all;
    }

    private static FileItem unreadable(String name, int number, IOException why) {
        String reason = "it could not be read to its end";
        if (why instanceof NoSuchFileException) {
            reason = "there is no such file";
        } else if (why instanceof AccessDeniedException) {
            reason = "you are not allowed to read it";
        }
        return new FileItem.Unreadable(name, number, reason);
    }

    /** Passes on and counts. */
    private static final class Counted implements Consumer<FileItem> {

        private final Consumer<FileItem> to;
        private int all;
        private int inBox;

        Counted(Consumer<FileItem> to) {
            this.to = to;
        }

        @Override
        public void accept(FileItem item) {
            all++;
            to.accept(item);
        }
    }
}
