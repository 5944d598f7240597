package org.netiquette.scanner.configuration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.netiquette.rules.yaml.YamlNode;
import org.netiquette.scanner.account.Secret;

/** Reads where a password or a token comes from. No message of it repeats a value: it may be a secret. */
final class SecretReader {

    private static final String COMMAND = "command";
    private static final String ENVIRONMENT = "environment";
    private static final String OAUTH2_COMMAND = "oauth2-command";
    private static final Set<String> KEYS = Set.of(COMMAND, ENVIRONMENT, OAUTH2_COMMAND);
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final YamlNode node;
    private final Map<String, String> environment;
    private final Function<List<String>, Secret.CommandOutput> commands;
    private final Problems problems;

    SecretReader(
            YamlNode node,
            Map<String, String> environment,
            Function<List<String>, Secret.CommandOutput> commands,
            Problems problems) {
        this.node = node;
        this.environment = environment;
        this.commands = commands;
        this.problems = problems;
    }

    Secret read() {
        if (node instanceof YamlNode.Scalar) {
            throw node.error(Keys.noSecretsHere());
        }
        Map<String, YamlNode> fields = Keys.require(node, KEYS, problems);
        List<String> chosen = fields.keySet().stream().filter(KEYS::contains).toList();
        if (chosen.size() != 1) {
            throw node.error("exactly one of command, environment and oauth2-command is needed here");
        }
        String key = chosen.get(0);
        YamlNode value = node.get(key);
        return switch (key) {
            case COMMAND -> Secret.byCommand(commands.apply(words(value)));
            case OAUTH2_COMMAND -> Secret.tokenByCommand(commands.apply(words(value)));
            default -> Secret.byEnvironment(environment, variable(value));
        };
    }

    private static List<String> words(YamlNode value) {
        if (value instanceof YamlNode.Items) {
            List<String> words = value.texts();
            if (words.isEmpty() || words.get(0).isBlank()) {
                throw value.error("a program is missing here; write its name first, then its arguments");
            }
            return words;
        }
        return CommandWords.of(value.text())
                .orElseThrow(() -> value.error(
                        "this is no command; write a program and its arguments, for example [pass, show, mail]"));
    }

    private static String variable(YamlNode value) {
        String name = value.text();
        if (!VARIABLE.matcher(name).matches()) {
            throw value.error("this is no name of an environment variable; write the name, not the password, for"
                    + " example NETIQUETTE_PASSWORD");
        }
        return name;
    }
}
