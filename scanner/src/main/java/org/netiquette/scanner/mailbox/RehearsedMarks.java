package org.netiquette.scanner.mailbox;

import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;

/** Says which commands the marks would be, and sends none. Take it where nothing is journalled. */
public final class RehearsedMarks implements DraftMarks {

    private final Consumer<String> wouldSend;

    /** Marks that are told to {@code wouldSend}. */
    public RehearsedMarks(Consumer<String> wouldSend) {
        this.wouldSend = wouldSend;
    }

    @Override
    public Set<String> kept(Set<String> wanted) {
        return Set.copyOf(wanted);
    }

    @Override
    public Outcome add(DraftKey draft, Fingerprint said, String flag) {
        return tell(draft, '+', flag);
    }

    @Override
    public Outcome remove(DraftKey draft, String flag) {
        return tell(draft, '-', flag);
    }

    private Outcome tell(DraftKey draft, char sign, String flag) {
        wouldSend.accept("SELECT " + FolderName.quoted(draft.mailbox()));
        wouldSend.accept(ImapDraftMarks.store(draft.uid(), OptionalLong.empty(), sign, flag));
        return Outcome.DONE;
    }
}
