package org.netiquette.scanner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every odd message, broken further in every way that a disk, a network or a program breaks things. */
class AnyMessageTest {

    private static final DraftReader READER = DraftReader.standard();

    /** Larger ones only take longer. */
    private static final int LARGEST = 20_000;

    private static final int ROUNDS = 12;

    private enum Mutation {
        CUT {
            @Override
            byte[] apply(byte[] mail, SplittableRandom random) {
                return Arrays.copyOf(mail, random.nextInt(mail.length + 1));
            }
        },
        LOSE_THE_START {
            @Override
            byte[] apply(byte[] mail, SplittableRandom random) {
                return Arrays.copyOfRange(mail, random.nextInt(mail.length + 1), mail.length);
            }
        },
        FLIP_BITS {
            @Override
            byte[] apply(byte[] mail, SplittableRandom random) {
                byte[] changed = mail.clone();
                for (int i = 0; i < 20 && changed.length > 0; i++) {
                    changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return changed;
            }
        },
        PUT_IN_MARKS {
            @Override
            byte[] apply(byte[] mail, SplittableRandom random) {
                byte[] changed = mail;
                for (int i = 0; i < 8; i++) {
                    byte[] mark = OddMail.latin1(MARKS.get(random.nextInt(MARKS.size())));
                    int at = random.nextInt(changed.length + 1);
                    changed = OddMail.together(
                            Arrays.copyOf(changed, at), mark, Arrays.copyOfRange(changed, at, changed.length));
                }
                return changed;
            }
        },
        REPEAT_A_STRETCH {
            @Override
            byte[] apply(byte[] mail, SplittableRandom random) {
                int from = random.nextInt(mail.length + 1);
                int to = random.nextInt(from, mail.length + 1);
                byte[] stretch = Arrays.copyOfRange(mail, from, to);
                return OddMail.together(
                        Arrays.copyOf(mail, to), stretch, stretch, Arrays.copyOfRange(mail, from, mail.length));
            }
        },
        LOSE_A_STRETCH {
            @Override
            byte[] apply(byte[] mail, SplittableRandom random) {
                int from = random.nextInt(mail.length + 1);
                int to = random.nextInt(from, mail.length + 1);
                return OddMail.together(Arrays.copyOf(mail, from), Arrays.copyOfRange(mail, to, mail.length));
            }
        },
        CHANGE_LINE_ENDS {
            @Override
            byte[] apply(byte[] mail, SplittableRandom random) {
                byte[] changed = mail.clone();
                for (int i = 0; i < changed.length; i++) {
                    if (changed[i] == '\r' || changed[i] == '\n') {
                        changed[i] = (byte) "\r\n \t".charAt(random.nextInt(4));
                    }
                }
                return changed;
            }
        };

        private static final List<String> MARKS = List.of(
                "\r\n",
                "\n",
                "\r",
                "\0",
                ";",
                ":",
                "=",
                "\"",
                "<",
                ">",
                "(",
                ")",
                "--",
                "--b1",
                "--b1--",
                "=?utf-8?Q?",
                "?=",
                "=?",
                "Content-Type: ",
                "multipart/mixed; boundary=b1",
                "text/html",
                "base64",
                "boundary=",
                "''",
                "*0*=",
                "%C3",
                "=C3",
                "\u00FF",
                "\u00C3",
                "-----BEGIN PGP SIGNED MESSAGE-----\r\n",
                "begin 644 a\r\n",
                "Content-Transfer-Encoding: x-uuencode\r\n",
                "format=flowed",
                "charset=utf-16",
                "<!--",
                "<style>",
                "@");

        abstract byte[] apply(byte[] mail, SplittableRandom random);
    }

    @ParameterizedTest
    @EnumSource
    void isReadWithoutSurprise(Mutation mutation) {
        SplittableRandom random = new SplittableRandom(mutation.name().hashCode());
        List<OddMail> mails = OddMessagesTest.messages()
                .filter(mail -> mail.bytes().length <= LARGEST)
                .toList();
        for (OddMail mail : mails) {
            for (int round = 0; round < ROUNDS; round++) {
                SavedDraft read = READER.read(mutation.apply(mail.bytes(), random));
                assertThat(read.fingerprint().sha256()).hasSize(64);
                if (read instanceof SavedDraft.Illegible illegible) {
                    assertThat(illegible.reason())
                            .as("%s, round %d of %s", mutation, round, mail)
                            .doesNotContain("did not foresee");
                }
            }
        }
        assertThat(mails).hasSizeGreaterThan(200);
    }
}
