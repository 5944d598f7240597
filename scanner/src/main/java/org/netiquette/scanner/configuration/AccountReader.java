package org.netiquette.scanner.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.netiquette.rules.yaml.YamlNode;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.TlsMode;

/** Reads one account of the file. */
final class AccountReader {

    private static final Set<String> KEYS =
            Set.of("name", "host", "port", "tls", "user", "secret", "ca", "drafts", "annotations", "settle");

    private static final Map<String, TlsMode> TLS =
            Map.of("implicit", TlsMode.IMPLICIT, "starttls", TlsMode.STARTTLS, "none", TlsMode.NONE);

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]*");
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LAST_PORT = 65_535;
    private static final int IMAPS = 993;
    private static final int IMAP = 143;
    private static final int SHORTEST_SETTLE = 30;
    private static final int LONGEST_SETTLE = 600;
    private static final int USUAL_SETTLE = 90;

    private final YamlNode node;
    private final Path file;
    private final Map<String, String> environment;
    private final Function<List<String>, Secret.CommandOutput> commands;
    private final Problems problems;

    AccountReader(
            YamlNode node,
            Path file,
            Map<String, String> environment,
            Function<List<String>, Secret.CommandOutput> commands,
            Problems problems) {
        this.node = node;
        this.file = file;
        this.environment = environment;
        this.commands = commands;
        this.problems = problems;
    }

    /** The account; empty if something is wrong with it, which is kept in the problems. */
    Optional<WatchedAccount> read() {
        Map<String, YamlNode> fields =
                problems.of(() -> Keys.require(node, KEYS, problems)).orElse(Map.of());
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int before = problems.all().size();
        Optional<String> name = problems.of(() -> needed("name"));
        Optional<String> host = problems.of(this::host);
        Optional<TlsMode> tls = problems.of(() -> tls(fields, host));
        Optional<Integer> port = problems.of(() -> port(fields, tls.orElse(TlsMode.IMPLICIT)));
        Optional<String> user = problems.of(() -> needed("user"));
        Optional<Secret> secret =
                problems.of(() -> new SecretReader(node.get("secret"), environment, commands, problems).read());
        Optional<Optional<Path>> ca = problems.of(() -> optional(fields, "ca", this::certificates));
        Optional<Optional<String>> drafts = problems.of(() -> optional(fields, "drafts", AccountReader::filled));
        Optional<AnnotationList> annotations = problems.of(
                () -> optional(fields, "annotations", AnnotationList::read).orElse(AnnotationList.usual()));
        Optional<Integer> settle = problems.of(() -> settle(fields));
        if (problems.all().size() > before) {
            return Optional.empty();
        }
        Account account = new Account(
                name.orElseThrow(),
                host.orElseThrow(),
                port.orElseThrow(),
                tls.orElseThrow(),
                user.orElseThrow(),
                secret.orElseThrow(),
                ca.orElseThrow(),
                drafts.orElseThrow(),
                annotations.orElseThrow().kinds(),
                Duration.ofSeconds(settle.orElseThrow()));
        return Optional.of(new WatchedAccount(account, annotations.orElseThrow().marks()));
    }

    private String needed(String key) {
        return filled(node.get(key));
    }

    private static String filled(YamlNode value) {
        String text = value.text().strip();
        if (text.isEmpty()) {
            throw value.error("a value is missing here; write it behind the colon");
        }
        return text;
    }

    private static <T> Optional<T> optional(Map<String, YamlNode> fields, String key, Function<YamlNode, T> read) {
        return Optional.ofNullable(fields.get(key)).map(read);
    }

    private String host() {
        String host = needed("host");
        if (!HOST.matcher(host).matches()) {
            throw node.errorAt("host", "this is no host name; write for example imap.example.org, without 'imaps://'");
        }
        return host;
    }

    private TlsMode tls(Map<String, YamlNode> fields, Optional<String> host) {
        YamlNode value = fields.get("tls");
        if (value == null) {
            return TlsMode.IMPLICIT;
        }
        String text = value.text().toLowerCase(Locale.ROOT);
        TlsMode mode = TLS.get(text);
        if (mode == null) {
            throw value.error(Keys.unknown("kind of encryption", text, List.of("implicit", "starttls")));
        }
        if (mode == TlsMode.NONE && !host.orElse(LOOPBACK).equals(LOOPBACK)) {
            throw value.error("mail is read without encryption only from this very computer, 127.0.0.1; write"
                    + " implicit or starttls");
        }
        return mode;
    }

    private int port(Map<String, YamlNode> fields, TlsMode tls) {
        YamlNode value = fields.get("port");
        return value == null
                ? tls == TlsMode.IMPLICIT ? IMAPS : IMAP
                : number(value, 1, LAST_PORT, () -> "a port is a number from 1 to 65535; IMAP with TLS is usually 993");
    }

    private int settle(Map<String, YamlNode> fields) {
        YamlNode value = fields.get("settle");
        return value == null
                ? USUAL_SETTLE
                : number(
                        value,
                        SHORTEST_SETTLE,
                        LONGEST_SETTLE,
                        () -> "the settle time is a number of seconds from 30 to 600; 90 suits most");
    }

    private static int number(YamlNode value, int least, int most, Supplier<String> otherwise) {
        try {
            int number = Integer.parseInt(value.text().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw value.error(otherwise.get());
        }
        throw value.error(otherwise.get());
    }

    /** Relative to the accounts file, so that both can move together. */
    private Path certificates(YamlNode value) {
        String text = filled(value);
        Path home = Path.of(environment.getOrDefault("HOME", ""));
        Path path = text.startsWith("~/")
                ? home.resolve(text.substring(2))
                : file.toAbsolutePath().resolveSibling(text);
        if (!Files.isReadable(path)) {
            throw value.error("there is no certificate file " + path + " that can be read; it is a PEM file with the"
                    + " certificates to trust besides the system's");
        }
        return path;
    }
}
