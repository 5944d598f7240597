package org.netiquette.scanner.testbed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netiquette.scanner.testbed.ScriptedMailbox.Folder;
import org.netiquette.scanner.testbed.ScriptedMailbox.Message;

/** One connection to a {@link ScriptedImapServer}. */
final class ScriptedSession {

    private static final Pattern APPEND = Pattern.compile("APPEND \"([^\"]*)\" .*\\{([0-9]+)(\\+?)}");
    private static final Pattern STORE =
            Pattern.compile("UID STORE ([0-9]+) (?:\\(UNCHANGEDSINCE ([0-9]+)\\) )?([+-])FLAGS\\.SILENT \\((.*)\\)");
    private static final Pattern BEARER =
            Pattern.compile("user=([^\u0001]*)\u0001auth=Bearer ([^\u0001]*)\u0001\u0001");

    private final ScriptedImapServer server;
    private final ScriptedMailbox mailbox;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private String selected = "";
    private boolean idling;
    private boolean introduced;

    ScriptedSession(ScriptedImapServer server, ScriptedMailbox mailbox, Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        this.server = server;
        this.mailbox = mailbox;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Talks until the other end has enough. */
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
            return;
        }
    }

    /** Breaks the line. */
    void close() throws IOException {
        socket.close();
    }

    /** Says something, if somebody idles here. */
    void tell(String line) {
        if (idling && selected.equals("Drafts")) {
            try {
                send(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean has(Habit habit) {
        return server.has(habit);
    }

    private void answer(String tag, String command) throws IOException {
        String verb = command.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        server.heard(verb.equals("LOGIN") || verb.equals("AUTHENTICATE") ? verb : command);
        switch (verb) {
            case "CAPABILITY" -> ok(tag, "* CAPABILITY " + capabilities());
            case "ID" -> introduce(tag);
            case "LOGIN" -> login(tag);
            case "AUTHENTICATE" -> authenticate(tag, command);
            case "LIST" -> list(tag, command);
            case "EXAMINE", "SELECT" -> open(tag, command, verb.equals("SELECT") && !has(Habit.READ_ONLY));
            case "NOOP" -> ok(tag, "* " + mailbox.count(selected) + " EXISTS");
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
                + (has(Habit.NO_STARTTLS) ? "" : " STARTTLS")
                + (has(Habit.TOKENS_ONLY) ? " AUTH=XOAUTH2 LOGINDISABLED" : "")
                + (has(Habit.TOKEN_AT_ONCE) ? " SASL-IR" : "")
                + (has(Habit.COUNTS_CHANGES) ? " CONDSTORE" : "")
                + (has(Habit.WANTS_ID) || has(Habit.ID_BAD) ? " ID" : "");
    }

    private void introduce(String tag) throws IOException {
        if (has(Habit.ID_BAD)) {
            send(tag + " BAD no introductions, please");
            return;
        }
        introduced = true;
        ok(tag, "* ID (\"name\" \"Scripted\")");
    }

    private void login(String tag) throws IOException {
        if (has(Habit.LOGIN_FAILS)) {
            send(tag + " NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)");
        } else if (has(Habit.LOGIN_ECHOES)) {
            send(tag + " NO the password " + ScriptedImapServer.PASSWORD + " is wrong");
        } else if (has(Habit.THROTTLED)) {
            send(tag + " NO Request is throttled. Suggested Backoff Time: 299961 milliseconds");
        } else {
            ok(tag);
        }
    }

    /** As Gmail does it: a token that is refused is answered by a challenge in base64, and only then by NO. */
    private void authenticate(String tag, String command) throws IOException {
        if (!command.startsWith("AUTHENTICATE XOAUTH2")) {
            login(tag);
            return;
        }
        String[] words = command.split(" ", 3);
        if (words.length < 3) {
            send("+ ");
        }
        String shown = decoded(words.length < 3 ? line() : words[2]);
        Matcher bearer = BEARER.matcher(shown);
        if (!bearer.matches()) {
            send(tag + " BAD Invalid SASL argument");
            return;
        }
        if (server.tookToken(bearer.group(2))) {
            ok(tag);
            return;
        }
        String challenge = "{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.google.com/\"}";
        send("+ " + Base64.getEncoder().encodeToString(challenge.getBytes(StandardCharsets.US_ASCII)));
        line();
        server.heard("(the challenge is answered)");
        send(tag + " NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)");
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private void list(String tag, String command) throws IOException {
        if (has(Habit.NOT_CONNECTED)) {
            send(tag + " BAD User is authenticated but not connected.");
            return;
        }
        String wanted = command.substring(command.indexOf("\"\" ") + 3).replace("\"", "");
        for (String line : server.folderLines()) {
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
        server.folderLines().add("(\\HasNoChildren) \"/\" " + command.substring("CREATE ".length()));
        ok(tag);
    }

    private void open(String tag, String command, boolean writable) throws IOException {
        if (has(Habit.BYE_AT_SELECT)) {
            send("* BYE the server is going down");
            socket.close();
            return;
        }
        if (has(Habit.WANTS_ID) && !introduced) {
            send(tag + " NO SELECT Unsafe Login. Please contact the help desk");
            return;
        }
        selected = command.substring(command.indexOf('"') + 1, command.length() - 1);
        synchronized (mailbox) {
            Folder folder = mailbox.folder(selected);
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
            send("* OK [UIDVALIDITY " + (has(Habit.UIDVALIDITY_ZERO) ? 0 : mailbox.uidValidity()) + "] UIDs");
        }
        if (has(Habit.COUNTS_CHANGES)) {
            send("* OK [HIGHESTMODSEQ " + mailbox.lastChange() + "] counted");
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
        server.beforeAppend();
        mailbox.save(append.group(1), message);
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
            send("* " + (mailbox.count(selected) + 1) + " EXISTS");
        }
        synchronized (mailbox) {
            idling = true;
            send("+ idling");
        }
        if (has(Habit.SAME_EXISTS_IN_IDLE)) {
            send("* " + mailbox.count(selected) + " EXISTS");
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
            synchronized (mailbox) {
                mailbox.folder(selected).messages.remove(Long.parseLong(command.substring("UID EXPUNGE ".length())));
            }
            ok(tag);
        } else {
            store(tag, command);
        }
    }

    private void store(String tag, String command) throws IOException {
        server.beforeStore();
        Matcher store = STORE.matcher(command);
        boolean keyword = store.matches() && !store.group(4).startsWith("\\");
        if (has(Habit.STORE_NO)) {
            send(tag + " NO not allowed");
        } else if (has(Habit.STALLS_AT_STORE)) {
            in.readAllBytes();
        } else if (!store.matches() || has(Habit.STORE_BAD) || (keyword && has(Habit.NO_NEW_KEYWORDS))) {
            send(tag + " BAD Command Argument Error. 11");
        } else {
            send(tag + stored(store));
        }
    }

    private String stored(Matcher store) {
        synchronized (mailbox) {
            Message message = mailbox.folder(selected).messages.get(Long.parseLong(store.group(1)));
            if (message == null || has(Habit.IGNORES_STORE)) {
                return " OK done";
            }
            if (store.group(2) != null && Long.parseLong(store.group(2)) < message.lastChange) {
                return " OK [MODIFIED " + store.group(1) + "] Conditional STORE failed";
            }
            mailbox.flag(message, store.group(4), store.group(3).equals("+"));
            return " OK done";
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
        synchronized (mailbox) {
            int place = 0;
            for (var entry : mailbox.folder(selected).messages.entrySet()) {
                place++;
                if (set.equals("1:*")
                        || Arrays.asList(set.split(",")).contains(entry.getKey().toString())) {
                    send(place, entry.getKey(), entry.getValue(), command);
                }
            }
        }
        ok(tag);
    }

    private void send(int place, long uid, Message message, String command) throws IOException {
        StringBuilder answer = new StringBuilder("* " + place + " FETCH (UID " + uid);
        if (command.contains("FLAGS")) {
            answer.append(" FLAGS (").append(String.join(" ", message.flags)).append(')');
        }
        if (command.contains("MODSEQ")) {
            answer.append(" MODSEQ (").append(message.lastChange).append(')');
        }
        if (command.contains("RFC822.SIZE")) {
            answer.append(" RFC822.SIZE ").append(message.bytes.length);
        }
        if (command.contains("BODY.PEEK[]") && has(Habit.NIL_BODY)) {
            answer.append(" BODY[] NIL");
        } else if (command.contains("BODY.PEEK[")) {
            boolean whole = command.contains("BODY.PEEK[]");
            String part = whole ? new String(message.bytes, StandardCharsets.ISO_8859_1) : messageIdOf(message);
            answer.append(whole ? " BODY[] {" : " BODY[HEADER.FIELDS (MESSAGE-ID)] {")
                    .append(part.length())
                    .append("}\r\n")
                    .append(part);
            if (whole && has(Habit.STALLS_IN_FETCH)) {
                send(answer.substring(0, answer.length() - part.length() / 2));
                server.heard("(half of a message is sent)");
                in.readAllBytes();
            }
        }
        send(answer.append(')').toString());
    }

    private static String messageIdOf(Message message) {
        return new String(message.bytes, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                        .findFirst()
                        .map(line -> line + "\r\n")
                        .orElse("")
                + "\r\n";
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
