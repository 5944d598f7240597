package org.netiquette.scanner.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.fake.FakeClocks;
import org.netiquette.scanner.fake.FakeMailbox;
import org.netiquette.scanner.fake.Faults;
import org.netiquette.scanner.fake.Laptop;

class TwoLaptopsTest {

    private static final String BAD = "To Dana|This is BAD.";

    private final FakeClocks clocks = new FakeClocks();
    private final FakeMailbox mailbox = new FakeMailbox(Faults.NONE);
    private final Laptop home = new Laptop("home", mailbox, clocks, Faults.NONE, MarkPlan.usual(), true);
    private final Laptop work = new Laptop("work", mailbox, clocks, Faults.NONE, MarkPlan.usual(), true);

    @Test
    void the_second_finds_the_note_and_the_keyword_of_the_first() {
        long uid = mailbox.save(BAD);
        home.lookUntilSettled();
        work.lookUntilSettled();

        assertThat(mailbox.notes()).hasSize(1);
        assertThat(mailbox.flags(uid)).containsExactly(MarkPlan.KEYWORD);
    }

    @Test
    void the_second_takes_back_nothing_of_the_first() {
        long uid = mailbox.save(BAD);
        home.lookUntilSettled();
        work.lookUntilSettled();

        assertThat(work.takeBack().marks()).isZero();
        assertThat(mailbox.flags(uid)).containsExactly(MarkPlan.KEYWORD);
        assertThat(mailbox.notes()).hasSize(1);

        assertThat(home.takeBack().marks()).isEqualTo(1);
        assertThat(mailbox.flags(uid)).isEmpty();
        assertThat(mailbox.notes()).isEmpty();
    }

    @Test
    void the_note_goes_with_the_draft_whoever_looks_first() {
        long uid = mailbox.save(BAD);
        home.lookUntilSettled();
        work.lookUntilSettled();
        mailbox.remove(uid);

        work.look();
        home.look();

        assertThat(mailbox.notes()).isEmpty();
    }
}
