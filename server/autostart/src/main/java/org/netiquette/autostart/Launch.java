package org.netiquette.autostart;

import java.util.List;
import java.util.Set;

/**
 * How a program is to be started.
 *
 * @param program which one
 * @param javaOptions what Java is told before the jar
 * @param arguments what the program is told; paths in it are absolute, since at login there is no working folder
 * @param variables names of environment variables that the program heeds. At login they may be others, or none, so
 *     those of now are kept
 * @param runsCommands whether it runs commands that the user names. Such a command may need rights that the program
 *     itself does not, so the program keeps them
 */
public record Launch(
        Program program,
        List<String> javaOptions,
        List<String> arguments,
        Set<String> variables,
        boolean runsCommands) {

    /** Copies the collections. */
    public Launch {
        javaOptions = List.copyOf(javaOptions);
        arguments = List.copyOf(arguments);
        variables = Set.copyOf(variables);
    }
}
