package org.netiquette.server.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.catalogue.RuleEntry;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;
import org.netiquette.server.languagetool.GrammarUrl;
import org.netiquette.server.languagetool.LanguageToolOptions;

/** Reads one configuration file token by token, since only the tokens know their lines. */
final class ConfigReader {

    private static final List<String> SEVERITIES =
            Stream.of(Severity.values()).map(ConfigReader::nameOf).toList();

    private final Path file;
    private final YAMLParser parser;
    private final Supplier<RuleCatalogue> catalogue;

    private int port = ServerConfig.DEFAULT_PORT;
    private Optional<GrammarUrl> languageTool = Optional.empty();
    private final Set<String> addOns = new HashSet<>();
    private final Set<String> off = new HashSet<>();
    private final Map<String, Severity> severities = new HashMap<>();

    ConfigReader(Path file, YAMLParser parser, Supplier<RuleCatalogue> catalogue) {
        this.file = file;
        this.parser = parser;
        this.catalogue = catalogue;
    }

    /**
     * Reads the whole file.
     *
     * @throws ConfigException if the file says something that has no meaning
     * @throws IOException if it is no YAML
     */
    ServerConfig read() throws IOException {
        if (parser.nextToken() != null) {
            readEntries("the file", this::readTopEntry, known("port", "rules", "languagetool", "languagetool-addons"));
            if (parser.nextToken() != null) {
                throw wrong("a second document starts here; write one only");
            }
        }
        return new ServerConfig(port, new ReviewSettings(off, severities), languageTool, addOns);
    }

    private void readTopEntry(String key) throws IOException {
        switch (key) {
            case "port" -> port = readPort();
            case "languagetool" -> languageTool = Optional.of(readLanguageTool());
            case "languagetool-addons" ->
                readList(
                        "languagetool-addons",
                        "origins of add-ons",
                        "an origin; write that of a browser add-on",
                        this::readAddOn);
            default -> readEntries("rules", this::readRulesEntry, known("off", "severities"));
        }
    }

    private void readRulesEntry(String key) throws IOException {
        if (key.equals("off")) {
            readList("off", "ids of rules", "an id; write the id of a rule or of a mistake", id -> {
                requireRule(id);
                off.add(id);
            });
        } else {
            readEntries("severities", this::readSeverity, this::requireRule);
        }
    }

    private int readPort() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() != YAMLParser.NumberType.INT
                || !ServerConfig.isPort(parser.getIntValue())) {
            throw wrong("port is not a port; write a number from 1024 to 65535, or 0 for any that is free");
        }
        return parser.getIntValue();
    }

    private GrammarUrl readLanguageTool() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong("languagetool is not an address; write one such as http://127.0.0.1:8081/v2");
        }
        try {
            return GrammarUrl.of(parser.getText());
        } catch (IllegalArgumentException e) {
            throw wrong("languagetool " + e.getMessage());
        }
    }

    private void readAddOn(String origin) {
        if (!LanguageToolOptions.isAddOn(origin)) {
            throw wrong("this is not the origin of a browser add-on; write chrome-extension://ID or"
                    + " moz-extension://ID, for no website can be let in");
        }
        addOns.add(origin);
    }

    /** Reads a list of texts; {@code each} gets them while the parser stands on them. */
    private void readList(String key, String several, String one, Consumer<String> each) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw wrong(key + " is not a list; write the " + several + " as [one, another]");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw wrong(key + " holds something that is not " + one);
            }
            each.accept(parser.getText());
        }
    }

    private void readSeverity(String rule) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            // Where "off" ends up, which YAML takes for a truth value.
            throw wrong("this is no severity; write one of " + listed(SEVERITIES) + ", or put " + rule + " under off");
        }
        String name = parser.getText();
        if (!SEVERITIES.contains(name)) {
            throw unknown("severity", name, SEVERITIES);
        }
        severities.put(rule, Severity.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** One entry of a mapping; the parser stands on its value. */
    @FunctionalInterface
    private interface Entry {
        void read(String key) throws IOException;
    }

    /** Reads a mapping; {@code check} sees each key while the parser stands on it. */
    private void readEntries(String what, Entry entry, Consumer<String> check) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(what + " does not hold keys with values; write each as key: value");
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            check.accept(key);
            if (!seen.add(key)) {
                throw wrong("\"" + key + "\" stands here for the second time; write it once");
            }
            parser.nextToken();
            entry.read(key);
        }
    }

    private Consumer<String> known(String... keys) {
        return key -> {
            if (!List.of(keys).contains(key)) {
                throw unknown("key", key, List.of(keys));
            }
        };
    }

    private void requireRule(String id) {
        Set<String> known = Stream.concat(
                        Stream.of(Mistake.values()).map(Mistake::id),
                        catalogue.get().rules().stream().map(RuleEntry::id))
                .collect(Collectors.toSet());
        if (!known.contains(id)) {
            throw wrong("there is no rule \"" + id + "\"; "
                    + ClosestName.to(id, known)
                            .map(close -> "did you mean \"" + close + "\"?")
                            .orElse("GET /api/v1/rules of the running server lists them."));
        }
    }

    private ConfigException unknown(String what, String name, Collection<String> known) {
        return wrong("there is no " + what + " \"" + name + "\"; "
                + ClosestName.to(name, known)
                        .map(close -> "did you mean \"" + close + "\"?")
                        .orElse("write one of " + listed(known)));
    }

    private ConfigException wrong(String complaint) {
        JsonLocation at = parser.currentTokenLocation();
        return new ConfigException(ConfigFile.place(file, at) + ": " + complaint);
    }

    private static String listed(Collection<String> names) {
        return String.join(", ", names);
    }

    private static String nameOf(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
