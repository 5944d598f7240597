package org.netiquette.rules.author;

import java.util.List;
import java.util.Set;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** Recognises the line that a mail program adds of its own accord: "Sent from my iPhone". */
final class DeviceLines {

    /**
     * The data of {@code device-lines.yaml}.
     *
     * @param starts how such a line begins
     * @param devices what it names, a device or a program
     * @param whole lines that are such a line as they stand
     * @param examples what is such a line and what is none
     */
    record Data(List<String> starts, List<String> devices, List<String> whole, Examples examples) {

        /** The data that ships. */
        static Data load() {
            YamlNode node = YamlFile.resource("author/device-lines.yaml");
            node.fields(Set.of("starts", "devices", "whole", "examples"));
            return new Data(
                    node.get("starts").texts(),
                    node.get("devices").texts(),
                    node.get("whole").texts(),
                    Examples.of(node.get("examples")));
        }
    }

    private static final int MOST_WORDS = 10;

    private final List<String> starts;
    private final List<String> devices;
    private final List<String> whole;

    DeviceLines(Data data) {
        starts = data.starts().stream().map(Words::fold).toList();
        devices = data.devices().stream().map(Words::fold).toList();
        whole = data.whole().stream().map(Words::fold).toList();
    }

    /** Whether the mail program wrote the line. */
    boolean matches(Line line) {
        if (line.text().length() > 100) {
            return false;
        }
        String folded = line.folded();
        return whole.contains(folded)
                || (Words.count(folded) <= MOST_WORDS
                        && starts.stream().anyMatch(start -> Words.startsWith(folded, start))
                        && devices.stream().anyMatch(device -> Words.contains(folded, device)));
    }
}
