package org.netiquette.scanner.testbed;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What a {@link ScriptedImapServer} holds. Whoever reads or changes several things of it at once holds its lock. */
final class ScriptedMailbox {

    private final ConcurrentHashMap<String, Folder> folders = new ConcurrentHashMap<>();
    private final Consumer<String> announce;
    private long uidValidity = 77;
    private long changes = 1;

    /** A message; its flags change, its bytes never do. */
    static final class Message {
        final byte[] bytes;
        final Set<String> flags = new TreeSet<>();
        long lastChange = 1;

        Message(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** Messages by their UID. */
    static final class Folder {
        final TreeMap<Long, Message> messages = new TreeMap<>();
        private long next = 1;
    }

    /**
     * An empty mailbox.
     *
     * @param announce is given what those who idle in Drafts are told
     */
    ScriptedMailbox(Consumer<String> announce) {
        this.announce = announce;
    }

    synchronized Folder folder(String name) {
        return folders.computeIfAbsent(name, key -> new Folder());
    }

    synchronized int count(String name) {
        return folder(name).messages.size();
    }

    synchronized long uidValidity() {
        return uidValidity;
    }

    /** The Drafts folder is deleted and made anew: empty, with the same UIDs for other messages. */
    synchronized void makeAnew() {
        uidValidity++;
        folders.remove("Drafts");
    }

    /** The same messages have other numbers. */
    synchronized void renumber() {
        uidValidity++;
    }

    synchronized long save(String name, byte[] bytes) {
        Folder folder = folder(name);
        long uid = folder.next++;
        folder.messages.put(uid, new Message(bytes));
        if (name.equals("Drafts")) {
            announce.accept("* " + folder.messages.size() + " EXISTS");
        }
        return uid;
    }

    synchronized void remove(long uid) {
        Folder drafts = folder("Drafts");
        int place = drafts.messages.headMap(uid).size() + 1;
        if (drafts.messages.remove(uid) != null) {
            announce.accept("* " + place + " EXPUNGE");
        }
    }

    /** Sets or takes away a flag, and counts the change. */
    synchronized void flag(Message message, String flag, boolean set) {
        if (set ? message.flags.add(flag) : message.flags.remove(flag)) {
            message.lastChange = ++changes;
        }
    }

    synchronized long lastChange() {
        return changes;
    }
}
