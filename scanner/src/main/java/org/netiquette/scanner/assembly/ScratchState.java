package org.netiquette.scanner.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.netiquette.scanner.annotate.Journal;
import org.netiquette.scanner.state.StateFolder;
import org.netiquette.scanner.state.StateStore;

/** A folder of state that is thrown away: for the demo, and for trials, which must remember nothing. */
public final class ScratchState implements AutoCloseable {

    private final Path path;

    private ScratchState(Path path) {
        this.path = path;
    }

    /** An empty one. */
    public static ScratchState empty() {
        try {
            return new ScratchState(Files.createTempDirectory("netiquette"));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made; is the disk full?", e);
        }
    }

    /** One that starts with what is remembered of an account. */
    public static ScratchState copyOf(StateFolder folder, String account) {
        ScratchState scratch = empty();
        Path from = folder.ofAccount(account);
        Path to = scratch.folder().ofAccount(account);
        try {
            for (String name : List.of(StateStore.NAME, Journal.NAME)) {
                if (Files.exists(from.resolve(name))) {
                    Files.copy(from.resolve(name), to.resolve(name));
                }
            }
            return scratch;
        } catch (IOException e) {
            scratch.close();
            throw new UncheckedIOException("what is remembered in " + from + " cannot be copied; is it yours?", e);
        }
    }

    /** The folder. */
    public StateFolder folder() {
        return new StateFolder(path);
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            // The system empties its folder of temporary files by itself.
            return;
        }
    }
}
