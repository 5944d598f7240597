package org.netiquette.scanner.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files of a folder that may hold mail, in the order of their names; follows no link. */
final class FolderWalk {

    /** What is read by its ending; a file without an ending is looked into. */
    private static final Set<String> ENDINGS =
            Set.of("", "eml", "emlx", "mbox", "mbx", "txt", "text", "md", "html", "htm");

    private static final int DEEPEST = 20;

    /** What the walk tells. */
    interface Finds {

        /** A file that may hold mail. */
        void file(Path file) throws IOException;

        /** A file that is one mail, whatever its name: Maildir names its files by numbers. */
        void mail(Path file) throws IOException;

        /** A file or folder that cannot be read. */
        void failed(Path path, IOException why);
    }

    private final Finds finds;

    FolderWalk(Finds finds) {
        this.finds = finds;
    }

    /** Walks over {@code folder} and what lies below it. */
    void over(Path folder) {
        over(folder, 0);
    }

    private void over(Path folder, int depth) {
        // Maildir, https://cr.yp.to/proto/maildir.html: what lies in "tmp" is not delivered yet.
        boolean maildir = Files.isDirectory(folder.resolve("cur")) && Files.isDirectory(folder.resolve("new"));
        if (maildir) {
            list(folder.resolve("cur")).forEach(file -> visit(file, true, depth));
            list(folder.resolve("new")).forEach(file -> visit(file, true, depth));
        } else {
            list(folder).forEach(child -> visit(child, false, depth));
        }
    }

    private void visit(Path child, boolean mail, int depth) {
        String name = String.valueOf(child.getFileName());
        try {
            if (name.startsWith(".")) {
                return;
            }
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                if (!mail && depth < DEEPEST) {
                    over(child, depth + 1);
                }
            } else if (Files.isRegularFile(child)) {
                if (mail) {
                    finds.mail(child);
                } else if (ENDINGS.contains(FileKind.ending(name))) {
                    finds.file(child);
                }
            }
        } catch (IOException broken) {
            finds.failed(child, broken);
        }
    }

    private List<Path> list(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException broken) {
            finds.failed(folder, broken);
        } catch (UncheckedIOException broken) {
            finds.failed(folder, new IOException(broken));
        }
        return List.of();
    }
}
