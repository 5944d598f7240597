package org.netiquette.autostart;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command of the system to run.
 *
 * @param words the program and its arguments; no shell reads them
 * @param mayFail whether the next step makes sense all the same
 * @param tries how often it is tried before it counts as failed
 */
record Step(List<String> words, boolean mayFail, int tries) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=+,@%-]+");

    Step {
        words = List.copyOf(words);
    }

    /** One that has to succeed, at once. */
    static Step of(String... words) {
        return new Step(List.of(words), false, 1);
    }

    /** The same, but what comes next does not depend on it. */
    Step thatMayFail() {
        return new Step(words, true, tries);
    }

    /** The same, tried as often as this. */
    Step triedAtMost(int times) {
        return new Step(words, mayFail, times);
    }

    /** To be typed into a shell. */
    String typed() {
        return words.stream()
                .map(word -> PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
