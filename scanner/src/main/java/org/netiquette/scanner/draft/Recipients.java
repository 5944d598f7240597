package org.netiquette.scanner.draft;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses of a recipients' header (RFC 5322 3.4): without names, comments and group names. What is no address, as
 * in a draft whose writer has not finished, stays as it was typed.
 */
final class Recipients {

    private Recipients() {}

    /** The addresses in {@code header}, in their order. */
    static List<String> in(String header) {
        return parsed(header)
                .map(address -> address.isEmpty() ? address : MailPart.decoded(withoutRoute(address)))
                .filter(address -> !address.isBlank())
                .toList();
    }

    private static Stream<String> parsed(String header) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(header, false)).flatMap(Recipients::addresses);
        } catch (AddressException | RuntimeException unfinished) {
            return Arrays.stream(header.split("[,;]")).map(String::strip);
        }
    }

    private static Stream<String> addresses(InternetAddress address) {
        try {
            if (address.isGroup()) {
                return Arrays.stream(
                                Optional.ofNullable(address.getGroup(false)).orElse(new InternetAddress[0]))
                        .map(InternetAddress::getAddress);
            }
        } catch (AddressException unfinished) {
            return Stream.of(address.getAddress());
        }
        String typed = Optional.ofNullable(address.getAddress()).orElse("");
        return Stream.of(
                typed.isEmpty() ? Optional.ofNullable(address.getPersonal()).orElse("") : typed);
    }

    /** {@code @relay.example:dana@example.org} is an old way to say how a mail shall travel. */
    private static String withoutRoute(String address) {
        int colon = address.startsWith("@") ? address.indexOf(':') : -1;
        return address.substring(colon + 1);
    }
}
