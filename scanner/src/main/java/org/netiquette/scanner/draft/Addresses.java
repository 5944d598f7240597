package org.netiquette.scanner.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * The addresses of a recipients' header (RFC 5322 3.4): without names, comments and group names. What is no address, as
 * in a draft whose writer has not finished, stays as it was typed. Takes any text, in time proportional to its length.
 */
final class Addresses {

    private final String header;
    private final List<String> found = new ArrayList<>();
    private final StringBuilder bare = new StringBuilder();
    private String inBrackets = "";

    private Addresses(String header) {
        this.header = header;
    }

    /** The addresses in {@code header}, unfolded, in their order. */
    static List<String> in(String header) {
        Addresses addresses = new Addresses(header);
        addresses.read();
        return List.copyOf(addresses.found);
    }

    private void read() {
        // Where no second mark follows, the first stands for itself; looked up once, or it would be looked up often.
        int lastQuote = header.lastIndexOf('"');
        int lastBracket = header.lastIndexOf('>');
        int lastParenthesis = header.lastIndexOf(')');
        int at = 0;
        while (at < header.length()) {
            char c = header.charAt(at);
            if (c == '"' && at < lastQuote) {
                int end = quotedEnd(at);
                bare.append(header, at, end);
                at = end;
            } else if (c == '(' && at < lastParenthesis) {
                at = commentEnd(at);
            } else if (c == '<' && at < lastBracket) {
                int end = header.indexOf('>', at);
                inBrackets = header.substring(at + 1, end);
                at = end + 1;
            } else {
                separate(c);
                at++;
            }
        }
        finish();
    }

    private void separate(char c) {
        if (c == ',' || c == ';') {
            finish();
        } else if (c == ':' && bare.indexOf("@") < 0) {
            // The name of a group: "Friends: dana@example.org, ana@example.org;"
            bare.setLength(0);
        } else {
            bare.append(c);
        }
    }

    private int quotedEnd(int start) {
        int at = start + 1;
        while (at < header.length() && header.charAt(at) != '"') {
            at += header.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, header.length());
    }

    private int commentEnd(int start) {
        int depth = 0;
        int at = start;
        while (at < header.length()) {
            char c = header.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at += c == '\\' ? 2 : 1;
            if (depth == 0) {
                break;
            }
        }
        return Math.min(at, header.length());
    }

    private void finish() {
        String address = inBrackets.isBlank() ? bare.toString().strip() : withoutRoute(inBrackets.strip());
        if (!address.isEmpty()) {
            found.add(EncodedWords.decode(address));
        }
        bare.setLength(0);
        inBrackets = "";
    }

    /** {@code @relay.example:dana@example.org} is an old way to say how a mail shall travel. */
    private static String withoutRoute(String address) {
        int colon = address.startsWith("@") ? address.indexOf(':') : -1;
        return address.substring(colon + 1);
    }
}
