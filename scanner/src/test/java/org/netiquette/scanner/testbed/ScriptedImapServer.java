package org.netiquette.scanner.testbed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.TlsMode;

/** A small IMAP server in memory, in clear on 127.0.0.1, with the {@linkplain Habit habits} of large providers. */
public final class ScriptedImapServer implements AutoCloseable {

    /** The user's password. */
    public static final String PASSWORD = "sesame-street";

    private static final long UIDVALIDITY = 77;
    private static final Pattern APPEND = Pattern.compile("APPEND \"([^\"]*)\" .*\\{([0-9]+)(\\+?)}");
    private static final Pattern STORE = Pattern.compile("UID STORE ([0-9]+) ([+-])FLAGS\\.SILENT \\((.*)\\)");

    private static final class Message {
        private final byte[] bytes;
        private final Set<String> flags = new TreeSet<>();

        Message(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private static final class Folder {
        private final TreeMap<Long, Message> messages = new TreeMap<>();
        private long next = 1;
    }

    private final ServerSocket listening;
    private final Set<Habit> habits;
    private final List<String> folderLines;
    private final ConcurrentHashMap<String, Folder> folders = new ConcurrentHashMap<>();
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong uidValidity = new AtomicLong(UIDVALIDITY);

    private ScriptedImapServer(ServerSocket listening, Set<Habit> habits, List<String> folderLines) {
        this.listening = listening;
        this.habits = habits;
        this.folderLines = folderLines;
    }

    /** A server whose folder {@code Drafts} is marked as such. */
    public static ScriptedImapServer with(Habit... habits) {
        return withFolders(List.of("(\\HasNoChildren \\Drafts) \"/\" \"Drafts\""), habits);
    }

    /**
     * A server with other folders.
     *
     * @param folderLines what LIST answers after {@code * LIST}
     */
    public static ScriptedImapServer withFolders(List<String> folderLines, Habit... habits) {
        try {
            ScriptedImapServer server = new ScriptedImapServer(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    Set.copyOf(Arrays.asList(habits)),
                    new CopyOnWriteArrayList<>(folderLines));
            start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An account there, in clear. */
    public Account account() {
        return account(TlsMode.NONE);
    }

    /** An account there. */
    public Account account(TlsMode tls) {
        return new Account(
                "scripted",
                "127.0.0.1",
                listening.getLocalPort(),
                tls,
                "sam",
                Secret.byCommand(() -> PASSWORD),
                Optional.empty(),
                Optional.empty(),
                Set.of(AnnotationKind.KEYWORD, AnnotationKind.NOTE),
                Duration.ofSeconds(90));
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Every command so far, without tags and secrets. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** How many connections there were. */
    public int connections() {
        return connections.get();
    }

    /** Saves a draft; whoever idles is told. */
    public synchronized long save(String message) {
        return save("Drafts", message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Gmail's way to save an edit: a new message, and the old one is gone. */
    public synchronized long replace(long old, String message) {
        remove(old);
        return save(message);
    }

    /** The draft was sent or deleted. */
    public synchronized void remove(long uid) {
        Folder drafts = folder("Drafts");
        int place = drafts.messages.headMap(uid).size() + 1;
        if (drafts.messages.remove(uid) != null) {
            sessions.forEach(session -> session.tell("* " + place + " EXPUNGE"));
        }
    }

    /** The folder was made anew: the same UIDs mean other messages. */
    public void newUidValidity() {
        uidValidity.incrementAndGet();
    }

    /** The flags of a message in a folder. */
    public synchronized Set<String> flags(String name, long uid) {
        Message message = folder(name).messages.get(uid);
        return message == null ? Set.of() : new TreeSet<>(message.flags);
    }

    /** How many messages a folder holds. */
    public synchronized int count(String name) {
        return folder(name).messages.size();
    }

    private synchronized long save(String name, byte[] bytes) {
        Folder folder = folder(name);
        long uid = folder.next++;
        folder.messages.put(uid, new Message(bytes));
        if (name.equals("Drafts")) {
            sessions.forEach(session -> session.tell("* " + folder.messages.size() + " EXISTS"));
        }
        return uid;
    }

    private Folder folder(String name) {
        return folders.computeIfAbsent(name, key -> new Folder());
    }

    private boolean has(Habit habit) {
        return habits.contains(habit);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Session session = new Session(listening.accept());
                connections.incrementAndGet();
                sessions.add(session);
                start(session::run);
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted-imap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Session session : sessions) {
                session.socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection. */
    private final class Session {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private String selected = "";
        private boolean idling;

        Session(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        void run() {
            try {
                if (has(Habit.SILENT)) {
                    in.readAllBytes();
                } else if (has(Habit.HTTP)) {
                    send("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<h1>Welcome to the hotel</h1>");
                    socket.close();
                } else if (has(Habit.TOO_MANY)) {
                    send("* BYE [ALERT] Too many simultaneous connections. (Failure)");
                    socket.close();
                } else {
                    send("* OK ready");
                    for (String line = line(); !line.isEmpty(); line = line()) {
                        int space = line.indexOf(' ');
                        answer(line.substring(0, space), line.substring(space + 1));
                    }
                }
            } catch (IOException e) {
                // The other end went away.
            } finally {
                sessions.remove(this);
            }
        }

        void tell(String line) {
            if (idling && selected.equals("Drafts")) {
                try {
                    send(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private void answer(String tag, String command) throws IOException {
            String verb = command.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            commands.add(verb.equals("LOGIN") || verb.equals("AUTHENTICATE") ? verb : command);
            switch (verb) {
                case "CAPABILITY" -> ok(tag, "* CAPABILITY " + capabilities());
                case "LOGIN", "AUTHENTICATE" -> login(tag);
                case "LIST" -> list(tag, command);
                case "EXAMINE", "SELECT" -> open(tag, command, verb.equals("SELECT") && !has(Habit.READ_ONLY));
                case "NOOP" -> ok(tag, "* " + count(selected) + " EXISTS");
                case "SUBSCRIBE" -> ok(tag);
                case "CREATE" -> create(tag, command);
                case "APPEND" -> append(tag, command);
                case "IDLE" -> idle(tag);
                case "LOGOUT" -> {
                    ok(tag, "* BYE see you");
                    socket.close();
                }
                case "UID" -> uid(tag, command);
                default -> send(tag + " BAD what is " + verb + "?");
            }
        }

        private String capabilities() {
            return "IMAP4rev1"
                    + (has(Habit.NO_IDLE) ? "" : " IDLE")
                    + (has(Habit.NO_UIDPLUS) ? "" : " UIDPLUS")
                    + (has(Habit.NO_STARTTLS) ? "" : " STARTTLS");
        }

        private void login(String tag) throws IOException {
            if (has(Habit.LOGIN_FAILS)) {
                send(tag + " NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)");
            } else if (has(Habit.LOGIN_ECHOES)) {
                send(tag + " NO the password " + PASSWORD + " is wrong");
            } else if (has(Habit.THROTTLED)) {
                send(tag + " NO Request is throttled. Suggested Backoff Time: 299961 milliseconds");
            } else {
                ok(tag);
            }
        }

        private void list(String tag, String command) throws IOException {
            if (has(Habit.NOT_CONNECTED)) {
                send(tag + " BAD User is authenticated but not connected.");
                return;
            }
            String wanted = command.substring(command.indexOf("\"\" ") + 3).replace("\"", "");
            for (String line : folderLines) {
                if (wanted.equals("*") || line.endsWith("\"" + wanted + "\"")) {
                    send("* LIST " + line);
                }
            }
            ok(tag);
        }

        private void create(String tag, String command) throws IOException {
            if (has(Habit.CREATE_NO)) {
                send(tag + " NO [CANNOT] not here");
                return;
            }
            folderLines.add("(\\HasNoChildren) \"/\" " + command.substring("CREATE ".length()));
            ok(tag);
        }

        private void open(String tag, String command, boolean writable) throws IOException {
            if (has(Habit.BYE_AT_SELECT)) {
                send("* BYE the server is going down");
                socket.close();
                return;
            }
            selected = command.substring(command.indexOf('"') + 1, command.length() - 1);
            synchronized (ScriptedImapServer.this) {
                Folder folder = folder(selected);
                if (has(Habit.FORGETS_KEYWORDS)) {
                    folder.messages.values().forEach(message -> message.flags.removeIf(flag -> !flag.startsWith("\\")));
                }
                send("* " + folder.messages.size() + " EXISTS");
            }
            send("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)");
            if (!has(Habit.NO_PERMANENTFLAGS)) {
                send("* OK [PERMANENTFLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent"
                        + (has(Habit.NO_NEW_KEYWORDS) ? "" : " \\*") + ")] kept");
            }
            if (!has(Habit.UIDVALIDITY_MISSING)) {
                send("* OK [UIDVALIDITY " + (has(Habit.UIDVALIDITY_ZERO) ? 0 : uidValidity.get()) + "] UIDs");
            }
            if (has(Habit.UIDNOTSTICKY)) {
                send("* NO [UIDNOTSTICKY] UIDs change");
            }
            send(tag + " OK [" + (writable ? "READ-WRITE" : "READ-ONLY") + "] open");
        }

        private void append(String tag, String command) throws IOException {
            Matcher append = APPEND.matcher(command);
            if (!append.matches()) {
                send(tag + " BAD append");
                return;
            }
            if (append.group(3).isEmpty()) {
                send("+ go on");
            }
            byte[] message = in.readNBytes(Integer.parseInt(append.group(2)));
            in.readNBytes(2);
            save(append.group(1), message);
            ok(tag);
        }

        private void idle(String tag) throws IOException {
            if (has(Habit.IDLE_NO)) {
                send(tag + " NO not now");
                return;
            }
            if (has(Habit.IDLE_WITHOUT_PLUS)) {
                return;
            }
            if (has(Habit.EXISTS_BEFORE_PLUS)) {
                send("* " + (count(selected) + 1) + " EXISTS");
            }
            synchronized (ScriptedImapServer.this) {
                idling = true;
                send("+ idling");
            }
            if (has(Habit.SAME_EXISTS_IN_IDLE)) {
                send("* " + count(selected) + " EXISTS");
            }
            if (has(Habit.STILL_HERE)) {
                send("* OK Still here");
                send("* OK Still here");
            }
            if (has(Habit.BYE_IN_IDLE)) {
                send("* BYE session expired");
                socket.close();
                return;
            }
            line();
            idling = false;
            if (!has(Habit.DONE_UNANSWERED)) {
                ok(tag);
            }
        }

        private void uid(String tag, String command) throws IOException {
            if (command.startsWith("UID FETCH ")) {
                fetch(tag, command);
            } else if (command.startsWith("UID EXPUNGE ") && !has(Habit.NO_UIDPLUS)) {
                synchronized (ScriptedImapServer.this) {
                    folder(selected).messages.remove(Long.parseLong(command.substring("UID EXPUNGE ".length())));
                }
                ok(tag);
            } else {
                store(tag, command);
            }
        }

        private void store(String tag, String command) throws IOException {
            Matcher store = STORE.matcher(command);
            boolean keyword = store.matches() && !store.group(3).startsWith("\\");
            if (has(Habit.STORE_NO)) {
                send(tag + " NO not allowed");
            } else if (!store.matches() || has(Habit.STORE_BAD) || (keyword && has(Habit.NO_NEW_KEYWORDS))) {
                send(tag + " BAD Command Argument Error. 11");
            } else {
                synchronized (ScriptedImapServer.this) {
                    Message message = folder(selected).messages.get(Long.parseLong(store.group(1)));
                    if (message != null && !has(Habit.IGNORES_STORE)) {
                        if (store.group(2).equals("+")) {
                            message.flags.add(store.group(3));
                        } else {
                            message.flags.remove(store.group(3));
                        }
                    }
                }
                ok(tag);
            }
        }

        private void fetch(String tag, String command) throws IOException {
            String set = command.split(" ", 4)[2];
            if (has(Habit.CHATTER)) {
                send("* 4711 EXPUNGE");
                send("* 1 FETCH (FLAGS (\\Seen))");
                send("* 1 FETCH (UID 4000000000 FLAGS ())");
                send("* SEARCH 99");
            }
            synchronized (ScriptedImapServer.this) {
                int place = 0;
                for (var entry : folder(selected).messages.entrySet()) {
                    place++;
                    if (set.equals("1:*")
                            || Arrays.asList(set.split(","))
                                    .contains(entry.getKey().toString())) {
                        send(place, entry.getKey(), entry.getValue(), command);
                    }
                }
            }
            ok(tag);
        }

        private void send(int place, long uid, Message message, String command) throws IOException {
            StringBuilder answer = new StringBuilder("* " + place + " FETCH (UID " + uid);
            if (command.contains("FLAGS")) {
                answer.append(" FLAGS (")
                        .append(String.join(" ", message.flags))
                        .append(')');
            }
            if (command.contains("RFC822.SIZE")) {
                answer.append(" RFC822.SIZE ").append(message.bytes.length);
            }
            if (command.contains("BODY.PEEK[]") && has(Habit.NIL_BODY)) {
                answer.append(" BODY[] NIL");
            } else if (command.contains("BODY.PEEK[")) {
                String all = new String(message.bytes, StandardCharsets.ISO_8859_1);
                boolean whole = command.contains("BODY.PEEK[]");
                String part = whole
                        ? all
                        : all.lines()
                                        .filter(line ->
                                                line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                                        .findFirst()
                                        .map(line -> line + "\r\n")
                                        .orElse("")
                                + "\r\n";
                answer.append(whole ? " BODY[] {" : " BODY[HEADER.FIELDS (MESSAGE-ID)] {")
                        .append(part.length())
                        .append("}\r\n")
                        .append(part);
            }
            send(answer.append(')').toString());
        }

        private void ok(String tag, String... before) throws IOException {
            for (String line : before) {
                send(line);
            }
            send(tag + " OK done");
        }

        private synchronized void send(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    return "";
                }
                line.write(b);
            }
            return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
        }
    }
}
