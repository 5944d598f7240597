package org.netiquette.scanner.mailbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * What {@code SELECT} and {@code EXAMINE} answer (RFC 3501 6.3.1).
 *
 * @param uidValidity 0 if the server gives none
 * @param uidsStay false if the server says {@code UIDNOTSTICKY} (RFC 4315): UIDs mean nothing next time
 * @param readOnly whether nothing can be stored
 * @param exists how many messages there are
 * @param permanentFlags what is kept for good; empty if the server does not say, which means everything
 * @param countsChanges false if the server says {@code NOMODSEQ} (RFC 7162): changes in this folder have no numbers
 */
record Opened(
        long uidValidity,
        boolean uidsStay,
        boolean readOnly,
        int exists,
        Optional<Set<String>> permanentFlags,
        boolean countsChanges) {

    static Opened from(Response[] answers) {
        long uidValidity = 0;
        boolean uidsStay = true;
        boolean readOnly = false;
        int exists = 0;
        Optional<Set<String>> permanent = Optional.empty();
        boolean countsChanges = true;
        for (Response answer : answers) {
            if (answer instanceof IMAPResponse told && told.keyEquals("EXISTS")) {
                exists = told.getNumber();
            }
            if (!answer.isOK() && !answer.isNO()) {
                continue;
            }
            String code = code(answer.getRest());
            String upper = code.toUpperCase(Locale.ROOT);
            if (upper.startsWith("UIDVALIDITY ")) {
                uidValidity = number(code.substring("UIDVALIDITY ".length()));
            } else if (upper.equals("UIDNOTSTICKY")) {
                uidsStay = false;
            } else if (upper.equals("READ-ONLY")) {
                readOnly = true;
            } else if (upper.equals("NOMODSEQ")) {
                countsChanges = false;
            } else if (upper.startsWith("PERMANENTFLAGS ")) {
                permanent = Optional.of(flags(code.substring("PERMANENTFLAGS ".length())));
            }
        }
        return new Opened(uidValidity, uidsStay, readOnly, exists, permanent, countsChanges);
    }

    /** Whether the folder keeps this flag for good, as far as it says. */
    boolean keeps(String flag) {
        boolean keyword = !flag.startsWith("\\");
        return permanentFlags
                .map(flags ->
                        (keyword && flags.contains("\\*")) || flags.stream().anyMatch(flag::equalsIgnoreCase))
                .orElse(true);
    }

    private static String code(String text) {
        int end = text.indexOf(']');
        return text.startsWith("[") && end > 0 ? text.substring(1, end).strip() : "";
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Set<String> flags(String list) {
        return Arrays.stream(list.replace("(", "").replace(")", "").strip().split("\\s+", -1))
                .filter(flag -> !flag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
