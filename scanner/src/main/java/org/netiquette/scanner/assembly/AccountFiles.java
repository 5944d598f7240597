package org.netiquette.scanner.assembly;

import java.nio.file.Path;
import java.util.Optional;
import org.netiquette.scanner.annotate.Journal;
import org.netiquette.scanner.state.DiskFile;
import org.netiquette.scanner.state.DurableFile;
import org.netiquette.scanner.state.InstanceLock;
import org.netiquette.scanner.state.StateFolder;
import org.netiquette.scanner.state.StateStore;

/**
 * What is remembered of one account.
 *
 * @param state which drafts were reviewed
 * @param journal what was written into the mailbox
 * @param lock keeps other scanners away
 */
public record AccountFiles(DurableFile state, DurableFile journal, Optional<InstanceLock> lock)
        implements AutoCloseable {

    /**
     * Those on the disk, for this process alone; empty if another scanner uses them.
     *
     * @throws org.netiquette.scanner.state.StateFailure if they cannot be opened
     */
    public static Optional<AccountFiles> locked(StateFolder folder, String account) {
        Path own = folder.ofAccount(account);
        return InstanceLock.take(own).map(lock -> new AccountFiles(state(own), journal(own), Optional.of(lock)));
    }

    /** A copy of those on the disk, for a trial: what is written into it is forgotten. */
    public static AccountFiles copied(StateFolder folder, String account) {
        Path own = folder.ofAccount(account);
        return new AccountFiles(
                new MemoryFile(state(own).read()), new MemoryFile(journal(own).read()), Optional.empty());
    }

    /** Nothing is remembered yet, and nothing will be. */
    public static AccountFiles forgetful() {
        return new AccountFiles(new MemoryFile(new byte[0]), new MemoryFile(new byte[0]), Optional.empty());
    }

    private static DiskFile state(Path folder) {
        return new DiskFile(folder.resolve(StateStore.NAME));
    }

    private static DiskFile journal(Path folder) {
        return new DiskFile(folder.resolve(Journal.NAME));
    }

    @Override
    public void close() {
        lock.ifPresent(InstanceLock::close);
    }
}
