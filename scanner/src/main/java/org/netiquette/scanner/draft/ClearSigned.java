package org.netiquette.scanner.draft;

/** A text signed by PGP so that it can still be read (RFC 9580 7): takes the armour off. */
final class ClearSigned {

    private static final String HEAD = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END = "-----END PGP SIGNATURE-----";

    private enum Place {
        OUTSIDE,
        HEADERS,
        TEXT,
        SIGNATURE
    }

    private ClearSigned() {}

    /** {@code text}, whose lines end with {@code \n}, without the lines that only prove who wrote it. */
    static String unwrap(String text) {
        if (!text.contains(HEAD)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        Place place = Place.OUTSIDE;
        for (String line : text.split("\n", -1)) {
            String mark = line.stripTrailing();
            switch (place) {
                case OUTSIDE -> {
                    if (mark.equals(HEAD)) {
                        place = Place.HEADERS;
                    } else {
                        plain.append(line).append('\n');
                    }
                }
                case HEADERS -> place = mark.isEmpty() ? Place.TEXT : Place.HEADERS;
                case TEXT -> {
                    if (mark.equals(SIGNATURE)) {
                        place = Place.SIGNATURE;
                    } else {
                        // A line that starts with a hyphen has "- " put before it.
                        plain.append(line.startsWith("- ") ? line.substring(2) : line)
                                .append('\n');
                    }
                }
                case SIGNATURE -> place = mark.equals(END) ? Place.OUTSIDE : Place.SIGNATURE;
            }
        }
        return plain.substring(0, Math.max(0, plain.length() - 1));
    }
}
