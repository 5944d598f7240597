package org.netiquette.scanner.testbed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user's own mail program, as far as tests need it: saves, edits and deletes drafts, and looks at what is there. It
 * speaks IMAP by itself, so that it shares no mistake with the scanner.
 */
public final class UserClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern LITERAL = Pattern.compile("\\{([0-9]+)}$");

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int tag;

    private UserClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Logs in, in clear, on this computer. */
    public static UserClient connect(int port, String user, String password) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            UserClient client = new UserClient(socket);
            client.line();
            client.command("LOGIN \"" + user + "\" \"" + password + "\"");
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves a message and gives its UID (APPENDUID). */
    public long save(String folder, byte[] message, String... flags) {
        List<String> answers = command("APPEND \"" + folder + "\" (" + String.join(" ", flags) + ")", message);
        Matcher uid = Pattern.compile("APPENDUID [0-9]+ ([0-9]+)").matcher(answers.get(answers.size() - 1));
        if (!uid.find()) {
            throw new IllegalStateException("no APPENDUID in " + answers);
        }
        return Long.parseLong(uid.group(1));
    }

    /** Saves a message whose lines are separated by {@code \n}. */
    public long save(String folder, String message, String... flags) {
        return save(folder, message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), flags);
    }

    /** Removes a message for good, as a program does after it saved a newer one. */
    public void delete(String folder, long uid) {
        command("SELECT \"" + folder + "\"");
        command("UID STORE " + uid + " +FLAGS.SILENT (\\Deleted)");
        command("UID EXPUNGE " + uid);
        command("UNSELECT");
    }

    /** The flags of a message; empty also if it is gone. */
    public Set<String> flags(String folder, long uid) {
        command("EXAMINE \"" + folder + "\"");
        Set<String> flags = new TreeSet<>();
        for (String answer : command("UID FETCH " + uid + " (UID FLAGS)")) {
            Matcher found = Pattern.compile("FLAGS \\(([^)]*)\\)").matcher(answer);
            if (answer.startsWith("*") && found.find() && !found.group(1).isBlank()) {
                flags.addAll(Arrays.asList(found.group(1).split(" ")));
            }
        }
        return flags;
    }

    /** The UIDs in a folder. */
    public List<Long> uids(String folder) {
        command("EXAMINE \"" + folder + "\"");
        List<Long> uids = new ArrayList<>();
        for (String answer : command("UID SEARCH ALL")) {
            if (answer.startsWith("* SEARCH")) {
                Arrays.stream(answer.substring("* SEARCH".length()).strip().split(" "))
                        .filter(uid -> !uid.isEmpty())
                        .map(Long::valueOf)
                        .forEach(uids::add);
            }
        }
        return uids;
    }

    /** Waits until a folder, which there is, holds at least so many messages. */
    public void awaitMessages(String folder, int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (uids(folder).size() < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError("there are never " + count + " messages in " + folder);
            }
        }
    }

    /** A message as text. */
    public String text(String folder, long uid) {
        command("EXAMINE \"" + folder + "\"");
        return String.join("\n", command("UID FETCH " + uid + " (BODY.PEEK[])"));
    }

    /** SHA-256 of each message by UID: what a folder holds, to the byte. */
    public Map<Long, String> digests(String folder) {
        Map<Long, String> digests = new TreeMap<>();
        for (long uid : uids(folder)) {
            byte[] bytes = String.join(
                            "\n",
                            command("UID FETCH " + uid + " (INTERNALDATE BODY.PEEK[])").stream()
                                    .filter(line -> !line.startsWith("t"))
                                    .toList())
                    .getBytes(StandardCharsets.ISO_8859_1);
            try {
                digests.put(
                        uid,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return digests;
    }

    /** Sends a command and gives all lines of the answer; fails unless it ends in OK. */
    public List<String> command(String command) {
        return command(command, null);
    }

    private List<String> command(String command, byte @org.jspecify.annotations.Nullable [] literal) {
        try {
            String mine = "t" + ++tag;
            send(mine + " " + command + (literal == null ? "" : " {" + literal.length + "}") + "\r\n");
            List<String> answers = new ArrayList<>();
            while (true) {
                String answer = answer();
                if (answer.startsWith("+") && literal != null) {
                    out.write(literal);
                    send("\r\n");
                } else {
                    answers.add(answer);
                    if (answer.startsWith(mine + " ")) {
                        if (!answer.startsWith(mine + " OK")) {
                            throw new IllegalStateException(command + ": " + answer);
                        }
                        return answers;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** A line with the literals in it. */
    private String answer() throws IOException {
        StringBuilder all = new StringBuilder();
        while (true) {
            String line = line();
            all.append(line);
            Matcher literal = LITERAL.matcher(line);
            if (!literal.find()) {
                return all.toString();
            }
            all.append("\r\n")
                    .append(new String(in.readNBytes(Integer.parseInt(literal.group(1))), StandardCharsets.ISO_8859_1));
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the server closed the connection");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
