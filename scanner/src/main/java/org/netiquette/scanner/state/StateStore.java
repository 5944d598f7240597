package org.netiquette.scanner.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.netiquette.scanner.draft.Fingerprint;

/** Keeps an {@link AccountState} in a file: JSON, with a version. */
public final class StateStore {

    /** The name of the file in an account's folder. */
    public static final String NAME = "state.json";

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final DurableFile file;

    /** Over this file. */
    public StateStore(DurableFile file) {
        this.file = file;
    }

    /**
     * What was saved last; nothing known if nothing was.
     *
     * @param said told, for the user, when the file is damaged; a copy is kept
     * @throws StateFailure if the file cannot be read at all or was written by a newer Netiquette
     */
    public AccountState load(Consumer<String> said) {
        byte[] bytes = file.read();
        if (bytes.length == 0) {
            return AccountState.empty();
        }
        Saved saved;
        try {
            saved = JSON.treeToValue(object(bytes), Saved.class);
            if (saved.version() <= VERSION) {
                return restored(saved);
            }
        } catch (IOException | DateTimeException e) {
            String aside = file.keepCopy();
            file.replace(new byte[0]);
            said.accept("The file that remembers which drafts were reviewed was damaged. It is kept as " + aside
                    + ". The drafts will be reviewed once more; nothing in the mailbox is touched twice.");
            return AccountState.empty();
        }
        throw new StateFailure("the file that remembers which drafts were reviewed was written by a newer Netiquette"
                + " (version " + saved.version() + "); update this one");
    }

    /**
     * Saves it, if it has changed.
     *
     * @throws StateFailure if the disk does not take it
     */
    public void save(AccountState state) {
        if (!state.changed()) {
            return;
        }
        try {
            file.replace(JSON.writeValueAsBytes(saved(state)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written as JSON", e);
        }
        state.saved();
    }

    /** A file that says only "null" is no state either. */
    private static JsonNode object(byte[] bytes) throws IOException {
        JsonNode node = JSON.readTree(bytes);
        if (!node.isObject()) {
            throw new IOException("not an object");
        }
        return node;
    }

    private static AccountState restored(Saved saved) {
        Map<Long, Fingerprint> reviewed = new TreeMap<>();
        saved.reviewed().forEach((uid, sha256) -> reviewed.put(uid, new Fingerprint(sha256)));
        return AccountState.restored(
                saved.mailbox(),
                saved.uidValidity(),
                reviewed,
                saved.verdicts().stream()
                        .map(one -> new Verdict(
                                new Fingerprint(one.fingerprint()),
                                one.lineage(),
                                one.findings(),
                                Optional.of(one.unreadable()).filter(reason -> !reason.isEmpty()),
                                Instant.parse(one.when())))
                        .toList(),
                saved.poison().stream()
                        .map(one -> new Poison(one.uid(), one.failures(), one.reason(), Instant.parse(one.last())))
                        .toList());
    }

    private static Saved saved(AccountState state) {
        Map<Long, String> reviewed = new TreeMap<>();
        state.reviewed().forEach((uid, fingerprint) -> reviewed.put(uid, fingerprint.sha256()));
        return new Saved(
                VERSION,
                state.mailbox(),
                state.uidValidity(),
                reviewed,
                state.verdicts().stream()
                        .map(one -> new SavedVerdict(
                                one.fingerprint().sha256(),
                                one.lineage(),
                                one.findings(),
                                one.unreadable().orElse(""),
                                one.when().toString()))
                        .toList(),
                state.poison().stream()
                        .map(one -> new SavedPoison(
                                one.uid(),
                                one.failures(),
                                one.reason(),
                                one.last().toString()))
                        .toList());
    }

    private record Saved(
            int version,
            String mailbox,
            long uidValidity,
            Map<Long, String> reviewed,
            List<SavedVerdict> verdicts,
            List<SavedPoison> poison) {}

    private record SavedVerdict(String fingerprint, String lineage, int findings, String unreadable, String when) {}

    private record SavedPoison(long uid, int failures, String reason, String last) {}
}
