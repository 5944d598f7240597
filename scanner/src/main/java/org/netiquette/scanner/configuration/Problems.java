package org.netiquette.scanner.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.netiquette.rules.yaml.YamlError;

/** Gathers what is wrong with a file, so that one mistake does not hide the next. */
final class Problems {

    private final List<String> all = new ArrayList<>();

    void add(YamlError error) {
        all.add(String.valueOf(error.getMessage()));
    }

    /** Does it; a problem is kept and not thrown. */
    void in(Runnable work) {
        try {
            work.run();
        } catch (YamlError e) {
            add(e);
        }
    }

    /** The value; empty if there is a problem with it, which is kept and not thrown. */
    <T> Optional<T> of(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (YamlError e) {
            add(e);
            return Optional.empty();
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
