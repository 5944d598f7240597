package org.netiquette.scanner.annotate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.state.DurableFile;
import org.netiquette.scanner.state.StateFailure;

/**
 * What we wrote into the mailbox, line by line: each write is noted, on the disk, before it is tried and again when its
 * outcome is known. So whatever moment the power goes, the journal names everything that may be ours, and nothing that
 * is not. It holds UIDs, flags and hashes, never a word of a draft.
 *
 * <p>A file of JSON lines. Used by one thread.
 */
public final class Journal {

    /** The name of the file in an account's folder. */
    public static final String NAME = "journal.jsonl";

    private static final int VERSION = 1;

    /** Lines that may lie about before the file is written anew; some 60 kB. */
    private static final int SLACK = 400;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DurableFile file;
    private final String account;
    private final Clock clock;
    private final Ledger ledger = new Ledger();
    private int lines;
    private int rewriteAt = SLACK;

    private Journal(DurableFile file, String account, Clock clock) {
        this.file = file;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Reads the journal of an account.
     *
     * @param account its name in the configuration
     * @param said told, for the user, when lines are damaged
     * @throws StateFailure if the file cannot be read at all or was written by a newer Netiquette
     */
    public static Journal open(DurableFile file, String account, Clock clock, Consumer<String> said) {
        Journal journal = new Journal(file, account, clock);
        journal.replay(said);
        return journal;
    }

    private void replay(Consumer<String> said) {
        byte[] bytes = file.read();
        int end = lastNewline(bytes) + 1;
        int damaged = 0;
        for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            lines++;
            try {
                read(JSON.treeToValue(object(line), Line.class));
            } catch (IOException | IllegalArgumentException e) {
                damaged++;
            }
        }
        if (damaged > 0) {
            // A copy: if the power goes now, what can be read must still be there.
            String aside = file.keepCopy();
            rewrite();
            said.accept("The journal of what Netiquette wrote into the mailbox had " + damaged
                    + " damaged lines. It is kept as " + aside
                    + ". What only those lines named can no longer be taken back by itself.");
        } else if (end < bytes.length) {
            // The power went while this line was written, before what it announces was tried: it never happened.
            file.replace(Arrays.copyOf(bytes, end));
        }
    }

    private static JsonNode object(String line) throws IOException {
        JsonNode node = JSON.readTree(line);
        if (!node.isObject()) {
            throw new IOException("not an object");
        }
        return node;
    }

    private static int lastNewline(byte[] bytes) {
        int at = bytes.length - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }

    private void read(Line line) {
        if (line.journal() != null) {
            if (line.journal() > VERSION) {
                throw new StateFailure(
                        "the journal of what was written into the mailbox was written by a newer Netiquette (version "
                                + line.journal() + "); update this one");
            }
            return;
        }
        ledger.apply(entry(line));
    }

    /** What it all comes to. */
    Ledger ledger() {
        return ledger;
    }

    /**
     * Writes entries down, for good, before it returns.
     *
     * @throws StateFailure if the disk does not take them; then they did not happen
     */
    void write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (lines == 0) {
            bytes.writeBytes(header());
            lines++;
        }
        entries.forEach(entry -> bytes.writeBytes(bytes(line(entry))));
        file.append(bytes.toByteArray());
        entries.forEach(ledger::apply);
        lines += entries.size();
        if (lines > rewriteAt) {
            rewriteIfWorthIt();
        }
    }

    void write(Entry entry) {
        write(List.of(entry));
    }

    private void rewriteIfWorthIt() {
        if (lines > 4 * ledger.entries().size()) {
            rewrite();
        }
        rewriteAt = Math.max(SLACK, 2 * lines);
    }

    private void rewrite() {
        List<Entry> entries = ledger.entries();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header());
        entries.forEach(entry -> bytes.writeBytes(bytes(line(entry))));
        file.replace(bytes.toByteArray());
        lines = entries.size() + 1;
    }

    private static byte[] header() {
        return bytes(new Line(VERSION, null, null, null, null, null, null, null, null, null));
    }

    private static byte[] bytes(Line line) {
        try {
            return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written as JSON", e);
        }
    }

    private Line line(Entry entry) {
        String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        if (entry instanceof Entry.MarkStands mark) {
            DraftKey key = mark.key();
            return new Line(
                    null,
                    at,
                    key.mailbox(),
                    key.uidValidity(),
                    key.uid(),
                    mark.said().sha256(),
                    mark.flag(),
                    null,
                    mark.standing().id(),
                    null);
        }
        if (entry instanceof Entry.NoteStands note) {
            return new Line(
                    null,
                    at,
                    null,
                    null,
                    null,
                    note.said().sha256(),
                    null,
                    note.messageId(),
                    note.standing().id(),
                    null);
        }
        Entry.Holds holds = (Entry.Holds) entry;
        DraftKey key = holds.key();
        return new Line(
                null,
                at,
                key.mailbox(),
                key.uidValidity(),
                key.uid(),
                holds.said().sha256(),
                null,
                holds.messageId(),
                null,
                holds.holds());
    }

    /** @throws IllegalArgumentException if something is missing or unknown */
    private Entry entry(Line line) {
        Fingerprint said = new Fingerprint(needed(line.said()));
        if (line.holds() != null) {
            return new Entry.Holds(key(line), said, needed(line.note()), line.holds());
        }
        Standing standing = Standing.valueOf(needed(line.stands()).toUpperCase(Locale.ROOT));
        return line.mark() == null
                ? new Entry.NoteStands(needed(line.note()), said, standing)
                : new Entry.MarkStands(key(line), said, line.mark(), standing);
    }

    private DraftKey key(Line line) {
        return new DraftKey(account, needed(line.mailbox()), needed(line.uidValidity()), needed(line.uid()));
    }

    private static <T> T needed(@Nullable T part) {
        if (part == null) {
            throw new IllegalArgumentException("a part of the line is missing");
        }
        return part;
    }

    /** A line as it stands in the file; which parts are there says what it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            @Nullable Integer journal,
            @Nullable String at,
            @Nullable String mailbox,
            @Nullable Long uidValidity,
            @Nullable Long uid,
            @Nullable String said,
            @Nullable String mark,
            @Nullable String note,
            @Nullable String stands,
            @Nullable Boolean holds) {}
}
