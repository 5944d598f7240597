package org.netiquette.scanner.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.scanner.draft.Fingerprint;

class StateTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    private static Verdict verdict(String text, int findings) {
        return new Verdict(new Fingerprint(text), "to dana", findings, Optional.empty(), NOON);
    }

    private StateStore store() {
        return new StateStore(new DiskFile(folder.resolve(StateStore.NAME)));
    }

    @Test
    void what_was_saved_is_known_after_a_restart() {
        AccountState state = AccountState.empty();
        state.enter("Entwürfe", 7);
        state.review(3, verdict("a", 2));
        state.fail(4, "it cannot be taken apart", NOON);
        store().save(state);

        AccountState again = store().load(said::add);

        assertThat(again.mailbox()).isEqualTo("Entwürfe");
        assertThat(again.uidValidity()).isEqualTo(7);
        assertThat(again.reviewed()).isEqualTo(Map.of(3L, new Fingerprint("a")));
        assertThat(again.verdictOn(new Fingerprint("a"))).contains(verdict("a", 2));
        assertThat(again.poison()).containsExactly(new Poison(4, 1, "it cannot be taken apart", NOON));
        assertThat(said).isEmpty();
    }

    @Test
    void new_numbers_forget_the_messages_and_remember_the_texts() {
        AccountState state = AccountState.empty();
        assertThat(state.enter("Drafts", 7)).isFalse();
        state.review(3, verdict("a", 2));

        assertThat(state.enter("Drafts", 8)).isTrue();

        assertThat(state.isReviewed(3)).isFalse();
        assertThat(state.verdictOn(new Fingerprint("a"))).isPresent();
    }

    @Test
    void texts_of_drafts_long_gone_are_forgotten_oldest_first() {
        AccountState state = AccountState.empty();
        for (int i = 0; i < 1000; i++) {
            state.review(i, new Verdict(new Fingerprint("text " + i), "", 0, Optional.empty(), NOON.plusSeconds(i)));
        }
        state.keepOnly(Set.of(0L));
        state.trim();

        assertThat(state.verdictOn(new Fingerprint("text 0"))).isPresent();
        assertThat(state.verdictOn(new Fingerprint("text 1"))).isEmpty();
        assertThat(state.verdictOn(new Fingerprint("text 999"))).isPresent();
    }

    @Test
    void a_clock_put_back_does_not_set_a_draft_apart_for_years() {
        AccountState state = AccountState.empty();
        for (int i = 0; i < 3; i++) {
            state.fail(1, "x", NOON);
        }
        assertThat(state.isSetApart(1, NOON.plus(Duration.ofHours(23)))).isTrue();
        assertThat(state.isSetApart(1, NOON.plus(Duration.ofHours(24)))).isFalse();
        assertThat(state.isSetApart(1, NOON.minus(Duration.ofDays(400)))).isFalse();
    }

    @Test
    void a_damaged_file_is_kept_aside_and_said() throws IOException {
        Path file = folder.resolve(StateStore.NAME);
        Files.writeString(file, "{\"version\":1,\"mail");

        assertThat(store().load(said::add).mailbox()).isEmpty();

        assertThat(folder.resolve(StateStore.NAME + ".damaged-1")).hasContent("{\"version\":1,\"mail");
        assertThat(file).isEmptyFile();
        assertThat(said).singleElement().asString().contains("damaged", ".damaged-1");
    }

    @Test
    void a_file_with_a_part_missing_or_of_another_kind_is_damaged() throws IOException {
        for (String text : List.of("[]", "null", "{}", "\u0000\u0000\u0000", "{\"version\":1}")) {
            Files.writeString(folder.resolve(StateStore.NAME), text);
            assertThat(store().load(said::add).mailbox()).isEmpty();
        }
        assertThat(said).hasSize(5);
    }

    @Test
    void a_file_of_a_newer_version_is_left_alone() throws IOException {
        Path file = folder.resolve(StateStore.NAME);
        AccountState state = AccountState.empty();
        state.enter("Drafts", 7);
        store().save(state);
        Files.writeString(file, Files.readString(file).replace("\"version\":1", "\"version\":2"));

        assertThatThrownBy(() -> store().load(said::add))
                .isInstanceOf(StateFailure.class)
                .hasMessageContaining("newer Netiquette");
        assertThat(file).exists();
    }

    @Test
    void nothing_is_written_when_nothing_has_changed() {
        store().save(AccountState.empty());

        assertThat(folder.resolve(StateStore.NAME)).doesNotExist();
    }

    @Test
    void a_disk_that_fails_leaves_the_file_as_it_was_and_says_what_to_do() throws IOException {
        Path file = folder.resolve("there").resolve("file");
        DiskFile disk = new DiskFile(file);

        assertThatThrownBy(() -> disk.append("x".getBytes(UTF_8)))
                .isInstanceOf(StateFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("check that");

        Files.createDirectories(file.getParent());
        disk.append("one\n".getBytes(UTF_8));
        disk.append("two\n".getBytes(UTF_8));
        assertThat(disk.read()).asString(UTF_8).isEqualTo("one\ntwo\n");
        disk.replace("three\n".getBytes(UTF_8));
        assertThat(disk.read()).asString(UTF_8).isEqualTo("three\n");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void only_the_owner_can_look_into_the_folder_and_its_files() throws IOException {
        Path account = new StateFolder(folder.resolve("state")).ofAccount("Home / Büro");
        DiskFile disk = new DiskFile(account.resolve("file"));
        disk.append(new byte[] {1});
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(account.resolve("file")));
        assertThat(rights).isEqualTo("rw-------");
        disk.replace(new byte[] {2});

        rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(account.resolve("file")));
        assertThat(rights).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(account)))
                .isEqualTo("rwx------");
    }

    @Test
    void two_accounts_never_share_a_folder() {
        StateFolder state = new StateFolder(folder);

        assertThat(List.of(
                        state.ofAccount("Büro"),
                        state.ofAccount("B-ro"),
                        state.ofAccount("b-ro"),
                        state.ofAccount("../b-ro"),
                        state.ofAccount("x".repeat(300)),
                        state.ofAccount("x".repeat(301))))
                .doesNotHaveDuplicates()
                .allMatch(path -> folder.equals(path.getParent()));
    }

    @Test
    void each_system_has_its_usual_place() {
        Path home = Path.of("/home/kim");

        assertThat(StateFolder.usual("Linux", Map.of(), home).path())
                .isEqualTo(home.resolve(".local/state/netiquette"));
        assertThat(StateFolder.usual("Linux", Map.of("XDG_STATE_HOME", "/var/kim"), home)
                        .path())
                .isEqualTo(Path.of("/var/kim/netiquette"));
        assertThat(StateFolder.usual("Linux", Map.of("XDG_STATE_HOME", "relative"), home)
                        .path())
                .isEqualTo(home.resolve(".local/state/netiquette"));
        assertThat(StateFolder.usual("Mac OS X", Map.of(), home).path())
                .isEqualTo(home.resolve("Library/Application Support/Netiquette/State"));
        assertThat(StateFolder.usual("Windows 11", Map.of("LOCALAPPDATA", "/local"), home)
                        .path())
                .isEqualTo(Path.of("/local/Netiquette/State"));
    }

    @Test
    void only_one_scanner_holds_the_lock() {
        Optional<InstanceLock> first = InstanceLock.take(folder);
        assertThat(first).isPresent();
        assertThat(InstanceLock.take(folder)).isEmpty();

        first.get().close();
        Optional<InstanceLock> second = InstanceLock.take(folder);
        assertThat(second).isPresent();
        second.get().close();
    }
}
