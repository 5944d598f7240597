package org.netiquette.scanner.command;

import java.io.Console;
import java.util.Map;

/**
 * Where the output goes.
 *
 * @param interactive whether a person watches standard error
 * @param colour whether colours are shown and wanted
 */
public record Terminal(boolean interactive, boolean colour) {

    /** A file or a pipe. */
    public static final Terminal NONE = new Terminal(false, false);

    /** That of this process. */
    public static Terminal ofSystem(Map<String, String> environment) {
        boolean interactive = isTerminal(System.console())
                && !environment.getOrDefault("TERM", "").equals("dumb");
        // https://no-color.org: present and not empty.
        return new Terminal(
                interactive,
                interactive && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** From Java 22 on there is a console also where there is no terminal, and it can be asked. */
    private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
