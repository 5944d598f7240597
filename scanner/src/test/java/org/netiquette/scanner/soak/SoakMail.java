package org.netiquette.scanner.soak;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netiquette.scanner.annotate.NoteIdentity;
import org.netiquette.scanner.testbed.UserClient;
import org.netiquette.scanner.watch.Judgement;

/** Drafts as a user writes them, lines ended by a line feed, and what to look for in the mailbox. */
public final class SoakMail {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id: *(<[^>]*>)");

    private SoakMail() {}

    /** One that asks for a job. */
    public static String bad(String name, int number) {
        return mail(
                name,
                number,
                "I am looking for a new position and wonder whether there are any job openings in your team. "
                        + "I have attached my CV, please forward it to your hiring manager.\n");
    }

    /** One that has a reason, research and a question. */
    public static String good(String name, int number) {
        return mail(
                name,
                number,
                "I read your article on tidal power in the spring issue, and your choice of a fixed turbine surprised"
                        + " me. I am thinking about moving from shipbuilding to that field and would like to"
                        + " understand how you decided. What made you give up the floating design? If you have no"
                        + " time I understand, and thank you in any case.\n");
    }

    private static String mail(String name, int number, String text) {
        return "From: Sam Sender <sam@example.org>\nTo: " + name + " <" + name
                + "@example.com>\nSubject: Hello from Sam\nMessage-ID: <" + number
                + "@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\nDear " + name + ",\n\n"
                + text + "This is revision " + number + ".\n\nKind regards,\nSam\n";
    }

    /** The Message-ID of the note on a draft. */
    public static String noteId(Judgement judgement, String mail) {
        return NoteIdentity.messageId(judgement.reader().apply(bytes(mail)).fingerprint());
    }

    /** As the server holds it. */
    public static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The Message-IDs of the notes that stand in the mailbox. */
    public static List<String> noteIds(UserClient user) {
        boolean exists = user.command("LIST \"\" \"Netiquette\"").stream().anyMatch(line -> line.startsWith("* LIST"));
        if (!exists) {
            return List.of();
        }
        return user.uids("Netiquette").stream()
                .map(uid -> user.text("Netiquette", uid))
                .map(MESSAGE_ID::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** Whether a draft is to the byte what was saved. */
    public static boolean says(UserClient user, long uid, String mail) {
        byte[] bytes = bytes(mail);
        return user.text("Drafts", uid)
                .contains("{" + bytes.length + "}\r\n" + new String(bytes, StandardCharsets.ISO_8859_1) + ")");
    }
}
