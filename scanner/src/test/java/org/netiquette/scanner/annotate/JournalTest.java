package org.netiquette.scanner.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.fake.Crash;
import org.netiquette.scanner.fake.FakeClocks;
import org.netiquette.scanner.fake.Faults;
import org.netiquette.scanner.fake.MemoryFile;
import org.netiquette.scanner.state.StateFailure;

class JournalTest {

    private static final DraftKey KEY = new DraftKey("home", "Entwürfe", 7, 3);
    private static final Fingerprint SAID = new Fingerprint("ab12");

    private final MemoryFile file = new MemoryFile("journal", Faults.NONE);
    private final List<String> said = new ArrayList<>();

    private Journal open() {
        return Journal.open(file, "home", new FakeClocks(), said::add);
    }

    private static Entry mark(Standing standing) {
        return new Entry.MarkStands(KEY, SAID, "NetiquetteReview", standing);
    }

    @Test
    void what_was_written_is_read_again() {
        Journal journal = open();
        journal.write(mark(Standing.OURS));
        journal.write(new Entry.NoteStands("<1@x>", SAID, Standing.ASKED));
        journal.write(new Entry.Holds(KEY, SAID, "<1@x>", true));

        assertThat(open().ledger().entries()).isEqualTo(journal.ledger().entries());
        assertThat(open().ledger().mark(KEY, "NetiquetteReview")).contains(Standing.OURS);
        assertThat(open().ledger().holders("<1@x>")).containsExactly(KEY);
        assertThat(said).isEmpty();
    }

    @Test
    void a_line_that_was_cut_by_a_crash_never_happened() {
        open().write(mark(Standing.ASKED));
        byte[] whole = file.read();
        open().write(mark(Standing.OURS));
        byte[] more = file.read();
        for (int length = whole.length; length < more.length; length++) {
            file.set(java.util.Arrays.copyOf(more, length));

            assertThat(open().ledger().mark(KEY, "NetiquetteReview")).contains(Standing.ASKED);
            open().write(mark(Standing.REFUSED));
            assertThat(open().ledger().mark(KEY, "NetiquetteReview")).contains(Standing.REFUSED);
        }
        assertThat(said).isEmpty();
    }

    @Test
    void a_damaged_line_is_said_and_the_others_count() {
        open().write(mark(Standing.OURS));
        file.set((new String(file.read(), UTF_8) + "{\"mark\":12,\n").getBytes(UTF_8));

        Journal journal = open();

        assertThat(journal.ledger().mark(KEY, "NetiquetteReview")).contains(Standing.OURS);
        assertThat(said).singleElement().asString().contains("1 damaged", "journal.damaged-1");
        assertThat(open().ledger().mark(KEY, "NetiquetteReview")).contains(Standing.OURS);
        assertThat(said).hasSize(1);
    }

    @Test
    void a_crash_while_a_damaged_journal_is_mended_loses_nothing() {
        Faults[] faults = {Faults.NONE};
        MemoryFile fragile = new MemoryFile("journal", step -> faults[0].at(step));
        Journal.open(fragile, "home", new FakeClocks(), said::add).write(mark(Standing.OURS));
        fragile.set((new String(fragile.read(), UTF_8) + "{\"mark\":12,\n").getBytes(UTF_8));
        faults[0] = step -> {
            throw new Crash(step);
        };
        assertThatThrownBy(() -> Journal.open(fragile, "home", new FakeClocks(), said::add))
                .isInstanceOf(Crash.class);
        faults[0] = Faults.NONE;

        assertThat(Journal.open(fragile, "home", new FakeClocks(), said::add)
                        .ledger()
                        .mark(KEY, "NetiquetteReview"))
                .contains(Standing.OURS);
    }

    @Test
    void a_journal_of_a_newer_version_is_left_alone() {
        file.set("{\"journal\":2}\n".getBytes(UTF_8));

        assertThatThrownBy(this::open).isInstanceOf(StateFailure.class).hasMessageContaining("newer Netiquette");
        assertThat(new String(file.read(), UTF_8)).isEqualTo("{\"journal\":2}\n");
    }

    @Test
    void it_does_not_grow_for_ever() {
        Journal journal = open();
        for (int i = 0; i < 10_000; i++) {
            journal.write(mark(Standing.ASKED));
            journal.write(mark(Standing.GONE));
        }
        journal.write(mark(Standing.OURS));

        assertThat(file.read().length).isLessThan(200_000);
        assertThat(open().ledger().mark(KEY, "NetiquetteReview")).contains(Standing.OURS);
    }
}
