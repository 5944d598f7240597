package org.netiquette.server.http;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What may be logged of an exception: its class and where it was thrown, and the same of its causes. Never a message,
 * which may quote a draft.
 */
final class StackOnly {

    private StackOnly() {}

    static String of(Throwable fault) {
        StringBuilder lines = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable t = fault; t != null && seen.add(t); t = t.getCause()) {
            lines.append(seen.size() == 1 ? "" : "caused by ")
                    .append(t.getClass().getName())
                    .append('\n');
            for (StackTraceElement element : t.getStackTrace()) {
                lines.append("\tat ").append(element).append('\n');
            }
        }
        return lines.toString();
    }
}
