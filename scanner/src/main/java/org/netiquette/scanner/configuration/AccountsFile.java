package org.netiquette.scanner.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.netiquette.rules.yaml.YamlError;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;
import org.netiquette.scanner.account.Secret;

/** Reads the accounts file, wholly: every mistake in it is told at once, with its line. */
public final class AccountsFile {

    private static final String EXAMPLE = "/org/netiquette/scanner/configuration/accounts-example.yaml";

    private final Map<String, String> environment;
    private final Function<List<String>, Secret.CommandOutput> commands;

    /**
     * A reader. It starts no command and reads no secret: that happens at each connect.
     *
     * @param environment where passwords may stand
     * @param commands makes what runs a command from its words
     */
    public AccountsFile(Map<String, String> environment, Function<List<String>, Secret.CommandOutput> commands) {
        this.environment = Map.copyOf(environment);
        this.commands = commands;
    }

    /** A file to start from, with every key explained. */
    public static String example() {
        try (InputStream resource = AccountsFile.class.getResourceAsStream(EXAMPLE)) {
            if (resource == null) {
                throw new IllegalStateException(EXAMPLE + " is missing from the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads it.
     *
     * @throws ConfigurationException if it cannot be read or says something that has no meaning
     */
    public Accounts read(Path file) throws ConfigurationException {
        YamlNode root;
        try {
            root = YamlFile.parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw problem(file + ": there is no such file; check the name given with --config");
        } catch (IOException e) {
            throw problem(file + ": the file cannot be read as UTF-8 text; check what it is and whose");
        } catch (YamlError e) {
            throw problem(String.valueOf(e.getMessage()));
        }
        Problems problems = new Problems();
        List<WatchedAccount> accounts = accounts(root, file, problems);
        if (!problems.all().isEmpty()) {
            throw new ConfigurationException(problems.all());
        }
        List<String> warnings = new ArrayList<>();
        FileRights.warning(file).ifPresent(warnings::add);
        return new Accounts(accounts, warnings);
    }

    private List<WatchedAccount> accounts(YamlNode root, Path file, Problems problems) {
        List<WatchedAccount> accounts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        problems.in(() -> {
            Keys.require(root, Set.of("accounts"), problems);
            List<YamlNode> nodes = root.get("accounts").items();
            if (nodes.isEmpty()) {
                throw root.errorAt("accounts", "there is no account here; add one that starts with '- name: …'");
            }
            for (YamlNode node : nodes) {
                new AccountReader(node, file, environment, commands, problems)
                        .read()
                        .ifPresent(account -> {
                            if (names.add(account.account().name())) {
                                accounts.add(account);
                            } else {
                                problems.add(node.errorAt(
                                        "name",
                                        "the name '" + account.account().name()
                                                + "' is taken by an account above; choose another"));
                            }
                        });
            }
        });
        return accounts;
    }

    private static ConfigurationException problem(String problem) {
        return new ConfigurationException(List.of(problem));
    }
}
