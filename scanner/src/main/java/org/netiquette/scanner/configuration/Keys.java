package org.netiquette.scanner.configuration;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.netiquette.rules.yaml.YamlNode;

/** What keys a part of the file may have. */
final class Keys {

    /** Under these names people write down passwords; what they wrote is never repeated. */
    private static final Set<String> FOR_SECRETS =
            Set.of("password", "passwd", "pass", "pwd", "passphrase", "token", "access-token", "app-password");

    private static final String NO_SECRETS_HERE =
            "a password does not belong in this file, where backups and other programs find it; take the line out and"
                    + " let a command print it, for example 'secret: {command: [pass, show, mail]}', or name an"
                    + " environment variable, 'secret: {environment: NETIQUETTE_PASSWORD}'";

    private Keys() {}

    /** The values by key; an unknown key is a problem each. */
    static Map<String, YamlNode> require(YamlNode node, Set<String> known, Problems problems) {
        if (!(node instanceof YamlNode.Fields fields)) {
            throw node.error("'key: value' lines are expected here; the keys are " + listed(known));
        }
        for (String key : fields.fields().keySet()) {
            if (!known.contains(key)) {
                problems.add(node.errorAt(key, isForSecrets(key) ? NO_SECRETS_HERE : unknown("key", key, known)));
            }
        }
        return fields.fields();
    }

    /** What to say of a secret that stands in the file. */
    static String noSecretsHere() {
        return NO_SECRETS_HERE;
    }

    private static boolean isForSecrets(String key) {
        return FOR_SECRETS.contains(key.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What to say of a name that does not exist, with the one that was probably meant. */
    static String unknown(String what, String name, Collection<String> known) {
        Optional<String> close = ClosestName.to(name, known);
        return "there is no " + what + " '" + name + "'; "
                + close.map(meant -> "did you mean '" + meant + "'?").orElse("write one of " + listed(known));
    }

    private static String listed(Collection<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
