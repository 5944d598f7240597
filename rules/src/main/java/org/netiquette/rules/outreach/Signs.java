package org.netiquette.rules.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/**
 * The signs of the outreach decision with their weights, from {@code outreach/signs.en.yaml}.
 *
 * @param bias log-odds of outreach for a draft without any sign
 * @param byName the signs
 * @param onlyLookedFor names of cues that are no signs themselves; facts are made of them
 */
public record Signs(double bias, Map<String, Sign> byName, List<String> onlyLookedFor) {

    private static final String SIGNAL = "signal:";
    private static final String FACT = "fact:";

    /** The signs that ship for English. */
    public static Signs english() {
        YamlNode root = YamlFile.resource("outreach/signs.en.yaml");
        root.fields(Set.of("about", "bias", "only-looked-for", "signs"));
        Map<String, Sign> signs = new LinkedHashMap<>();
        for (YamlNode node : root.get("signs").items()) {
            node.fields(Set.of("sign", "weight", "reason"));
            String name = node.get("sign").text();
            signs.put(
                    name,
                    new Sign(
                            name,
                            node.get("weight").number(),
                            node.get("reason").text()));
        }
        return new Signs(
                root.get("bias").number(), signs, root.get("only-looked-for").texts());
    }

    /** The names of all cues; each has a phrase pack. */
    public List<String> cues() {
        return Stream.concat(byName.keySet().stream(), onlyLookedFor.stream())
                .filter(name -> !name.startsWith(SIGNAL) && !name.startsWith(FACT))
                .toList();
    }
}
