package org.netiquette.scanner.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.annotate.NoteIdentity;
import org.netiquette.scanner.fake.Crash;
import org.netiquette.scanner.fake.FakeClocks;
import org.netiquette.scanner.fake.FakeDrafts;
import org.netiquette.scanner.fake.FakeMailbox;
import org.netiquette.scanner.fake.Laptop;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.state.StateFailure;

/**
 * A user who saves, edits, flags, sends and deletes at random, a line and a disk that fail and a laptop whose power
 * goes between any two steps. Whatever happened, once it is quiet every draft that breaks the rules is annotated
 * exactly once, no note is left without its draft, every draft says what the user made it say, and the user's own stars
 * are as the user left them.
 */
class AnyMailboxTest {

    private static final int ROUNDS = 200;
    private static final List<String> PEOPLE = List.of("Dana", "Kim", "Alex", "Robin");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatever_happens_the_mailbox_ends_up_right(long seed) {
        World world = new World(seed, MarkPlan.usual().withFlagged());
        for (int round = 0; round < ROUNDS; round++) {
            world.somethingHappens();
            if (round % 20 == 19) {
                world.becomesQuiet();
                world.isRight("seed " + seed + ", round " + round);
            }
        }
        assertThat(world.crashes).as("the power went now and then").isGreaterThan(5);
    }

    @Test
    void in_the_end_everything_can_be_taken_back() {
        for (long seed = 100; seed < 110; seed++) {
            World world = new World(seed, MarkPlan.usual().withFlagged());
            for (int round = 0; round < ROUNDS; round++) {
                world.somethingHappens();
            }
            world.becomesQuiet();
            world.isRight("seed " + seed);
            world.laptop.takeBack();

            assertThat(world.mailbox.notes()).as("notes after seed " + seed).isEmpty();
            // A draft that was set apart while the server numbered anew was not known again; when in doubt it is left.
            boolean inDoubt = world.laptop.told().stream().anyMatch(line -> line.contains("set apart"));
            for (long uid : world.mailbox.uids()) {
                assertThat(world.mailbox.flags(uid).contains(MarkPlan.KEYWORD) && !inDoubt)
                        .as("the keyword of a draft after seed " + seed)
                        .isFalse();
            }
            world.draftsAreUntouched("seed " + seed);
        }
    }

    private static final class World {
        final SplittableRandom random;
        final FakeClocks clocks = new FakeClocks();
        final FakeMailbox mailbox = new FakeMailbox(this::mayFail);
        final Laptop laptop;
        final Map<Long, String> saved = new HashMap<>();
        final Set<Long> starred = new HashSet<>();
        boolean rough;
        boolean powerless;
        int crashes;

        World(long seed, MarkPlan plan) {
            random = new SplittableRandom(seed);
            laptop = new Laptop("home", mailbox, clocks, this::mayFail, plan, true);
        }

        void mayFail(String step) {
            if (powerless) {
                // What is left of a program without power, a "finally" for one, does nothing any more.
                throw new Crash(step);
            }
            if (!rough || random.nextInt(40) != 0) {
                return;
            }
            boolean disk = step.endsWith("journal") || step.endsWith("state");
            if (random.nextInt(3) > 0) {
                powerless = true;
                throw new Crash(step);
            }
            if (!disk) {
                throw new MailFailure(MailFailure.Kind.CONNECTION, "the line broke", Optional.empty());
            }
            if (step.startsWith("before")) {
                throw new StateFailure("the disk is full");
            }
        }

        void somethingHappens() {
            List<Long> uids = mailbox.uids();
            int what = random.nextInt(100);
            if (what < 25 || uids.isEmpty()) {
                if (uids.size() < 12) {
                    save(text());
                }
            } else {
                long uid = uids.get(random.nextInt(uids.size()));
                if (what < 40) {
                    replace(uid, text());
                } else if (what < 47) {
                    replace(uid, mailbox.text(uid));
                } else if (what < 50) {
                    save(mailbox.text(uid));
                } else if (what < 60) {
                    gone(uid);
                } else if (what < 63) {
                    star(uid);
                } else if (what < 65) {
                    renumber();
                }
            }
            if (random.nextInt(3) == 0) {
                clocks.advance(Duration.ofSeconds(random.nextInt(120)));
            }
            rough = true;
            look();
            rough = false;
        }

        private void look() {
            try {
                laptop.look();
            } catch (MailFailure | StateFailure e) {
                clocks.advance(Duration.ofSeconds(8));
            } catch (Crash e) {
                crashes++;
                restart();
            }
        }

        private void restart() {
            powerless = false;
            try {
                laptop.restart();
            } catch (Crash | StateFailure e) {
                restart();
            }
        }

        void becomesQuiet() {
            // Long enough for drafts that were set apart because the line broke three times at each.
            clocks.advance(Duration.ofDays(1));
            look();
            clocks.advance(Duration.ofSeconds(90));
            look();
            look();
        }

        private String text() {
            String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            return "To " + who + "|This is " + (random.nextBoolean() ? "BAD" : "fine") + " " + random.nextInt(1000);
        }

        private void save(String text) {
            saved.put(mailbox.save(text), text);
        }

        private void replace(long uid, String text) {
            saved.put(mailbox.replace(uid, text), text);
            forget(uid);
        }

        private void gone(long uid) {
            mailbox.remove(uid);
            forget(uid);
        }

        private void forget(long uid) {
            saved.remove(uid);
            starred.remove(uid);
        }

        private void star(long uid) {
            if (!mailbox.flags(uid).contains(MarkPlan.FLAGGED)) {
                mailbox.flag(uid, MarkPlan.FLAGGED);
                starred.add(uid);
            }
        }

        private void renumber() {
            List<Long> before = mailbox.uids();
            mailbox.renumber();
            List<Long> now = mailbox.uids();
            Map<Long, String> texts = new HashMap<>();
            Set<Long> stars = new HashSet<>();
            for (int i = 0; i < now.size(); i++) {
                texts.put(now.get(i), saved.get(before.get(i)));
                if (starred.contains(before.get(i))) {
                    stars.add(now.get(i));
                }
            }
            saved.clear();
            saved.putAll(texts);
            starred.clear();
            starred.addAll(stars);
        }

        void isRight(String when) {
            draftsAreUntouched(when);
            Set<String> expected = new TreeSet<>();
            for (long uid : mailbox.uids()) {
                String text = mailbox.text(uid);
                boolean bad = text.contains("BAD");
                assertThat(mailbox.flags(uid).contains(MarkPlan.KEYWORD))
                        .as("%s: the keyword of draft %d, %s", when, uid, text)
                        .isEqualTo(bad);
                if (bad) {
                    expected.add(NoteIdentity.messageId(FakeDrafts.fingerprint(text)));
                }
                if (!bad && !starred.contains(uid)) {
                    assertThat(mailbox.flags(uid)).as("%s: a good draft", when).isEmpty();
                }
            }
            List<String> notes = new ArrayList<>(
                    mailbox.notes().stream().map(FakeMailbox.Note::messageId).toList());
            assertThat(notes).as("%s: the notes", when).containsExactlyInAnyOrderElementsOf(expected);
        }

        void draftsAreUntouched(String when) {
            assertThat(mailbox.uids()).as("%s: the drafts", when).containsExactlyInAnyOrderElementsOf(saved.keySet());
            for (long uid : mailbox.uids()) {
                assertThat(mailbox.text(uid)).as("%s: draft %d", when, uid).isEqualTo(saved.get(uid));
                if (starred.contains(uid)) {
                    assertThat(mailbox.flags(uid))
                            .as("%s: the user's star", when)
                            .contains(MarkPlan.FLAGGED);
                }
            }
        }
    }
}
