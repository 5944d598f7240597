package org.netiquette.scanner.testbed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges what a client sent on one connection: whether any of it could change, lose or send a draft. Knows nothing of
 * the scanner; reads the bytes as a server does, literals included.
 */
public final class SafetyOracle {

    private static final Pattern LITERAL = Pattern.compile("\\{([0-9]+)\\+?}$");

    private static final Set<String> NEVER =
            Set.of("EXPUNGE", "CLOSE", "COPY", "MOVE", "RENAME", "DELETE", "STORE", "FETCH", "REPLACE", "SETMETADATA");

    private static final Set<String> INTO_NOTES = Set.of("APPEND", "CREATE", "SUBSCRIBE");

    private final String drafts;
    private final String notes;

    /**
     * An oracle.
     *
     * @param drafts the name of the Drafts folder
     * @param notes the name of the folder of notes
     */
    public SafetyOracle(String drafts, String notes) {
        this.drafts = drafts;
        this.notes = notes;
    }

    /** Fails with the command if one could do harm. */
    public void assertHarmless(String sent) {
        List<String> problems = problems(sent);
        if (!problems.isEmpty()) {
            throw new AssertionError("These commands can harm a draft: " + problems);
        }
    }

    /** The commands that could do harm. */
    public List<String> problems(String sent) {
        List<String> problems = new ArrayList<>();
        String selected = "";
        for (String command : commands(sent)) {
            String upper = command.toUpperCase(Locale.ROOT);
            String verb = upper.split(" ", 2)[0];
            if (verb.equals("SELECT") || verb.equals("EXAMINE")) {
                selected = verb.equals("SELECT") ? folder(command) : "";
            }
            if (NEVER.contains(verb)
                    || (INTO_NOTES.contains(verb) && !folder(command).equals(notes))
                    || (verb.equals("UID") && harmful(upper, selected))) {
                problems.add(command);
            }
        }
        return problems;
    }

    private boolean harmful(String upper, String selected) {
        String verb = upper.split(" ", 3)[1];
        boolean inNotes = selected.equals(notes) && !notes.equals(drafts);
        return switch (verb) {
            case "SEARCH" -> false;
            case "FETCH" ->
                upper.contains("BODY[") || upper.replace("RFC822.SIZE", "").contains("RFC822");
            case "EXPUNGE" -> !inNotes || !upper.matches("UID EXPUNGE [0-9]+");
            case "STORE" ->
                !upper.matches("UID STORE [0-9]+ (\\(UNCHANGEDSINCE [0-9]+\\) )?[+-]FLAGS(\\.SILENT)? .*")
                        || upper.contains("\\SEEN")
                        || upper.contains("\\DRAFT")
                        || upper.contains("\\ANSWERED")
                        || (upper.contains("\\DELETED") && !inNotes);
            default -> true;
        };
    }

    private static String folder(String command) {
        Matcher quoted =
                Pattern.compile("^\\S+ (?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+))").matcher(command);
        if (!quoted.find()) {
            return "";
        }
        return quoted.group(1) != null ? quoted.group(1).replaceAll("\\\\(.)", "$1") : quoted.group(2);
    }

    /** The commands without tags; literals are left out, what comes before the first TLS record too. */
    private static List<String> commands(String sent) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        int at = 0;
        while (at < sent.length()) {
            int end = sent.indexOf("\r\n", at);
            String line = sent.substring(at, end < 0 ? sent.length() : end);
            command.append(line);
            at = end < 0 ? sent.length() : end + 2;
            Matcher literal = LITERAL.matcher(line);
            if (literal.find()) {
                at = Math.min(sent.length(), at + Integer.parseInt(literal.group(1)));
                continue;
            }
            add(commands, command.toString());
            command.setLength(0);
        }
        // The last one may have been cut off; a server may have acted on it all the same.
        add(commands, command.toString());
        return commands;
    }

    private static void add(List<String> commands, String command) {
        String[] parts = command.split(" ", 2);
        // A line without a tag continues a login or ends an IDLE.
        if (parts.length == 2) {
            commands.add(parts[1]);
        }
    }
}
