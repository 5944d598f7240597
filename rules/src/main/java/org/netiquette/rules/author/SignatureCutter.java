package org.netiquette.rules.author;

import java.util.List;

/**
 * Cuts the signature: what stands below {@code -- }, what the mail program added, and the contact block below a
 * sign-off. The sign-off itself, a bare name, a postscript and anything else that is said stay.
 */
final class SignatureCutter {

    private static final int NONE = -1;
    /** A contact block further below its sign-off than this belongs to something else. */
    private static final int MOST_LINES = 20;

    private final SignOffs signOffs;
    private final DeviceLines deviceLines;
    private final ContactBlocks contactBlocks;

    SignatureCutter(SignOffs signOffs, DeviceLines deviceLines, ContactBlocks contactBlocks) {
        this.signOffs = signOffs;
        this.deviceLines = deviceLines;
        this.contactBlocks = contactBlocks;
    }

    /** Marks the signature among {@code lines}; the quoted thread must be marked already. */
    void cut(List<Line> lines, String visible, Cuts cuts) {
        keepPostscripts(lines, cuts);
        cutBelowDelimiters(lines, visible, cuts);
        for (Line line : lines) {
            if (!line.isBlank() && !cuts.isCut(line.start()) && deviceLines.matches(line)) {
                cuts.sign(line.start(), line.end());
            }
        }
        cutContactBlocks(lines, cuts);
    }

    /** Writers go on below their signature and the editor leaves the postscript in the signature's element. */
    private void keepPostscripts(List<Line> lines, Cuts cuts) {
        for (Line line : lines) {
            if (!line.isBlank() && cuts.isSigned(line.start()) && contactBlocks.isPostscript(line)) {
                cuts.unsign(line.start(), cuts.signatureEnd(line.start()));
            }
        }
    }

    private void cutBelowDelimiters(List<Line> lines, String visible, Cuts cuts) {
        boolean below = false;
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            if (cuts.isQuoted(line.start()) || contactBlocks.isPostscript(line)) {
                below = false;
            } else if (line.text().equals("--") && !below) {
                boolean exact = line.end() < visible.length() && visible.charAt(line.end()) == ' ';
                below = exact || startsWithIdentity(lines, at + 1);
            }
            if (below) {
                cuts.sign(line.start(), line.end());
            }
        }
    }

    /** Two dashes without the space may also divide what the author wrote, so what follows must look the part. */
    private boolean startsWithIdentity(List<Line> lines, int from) {
        for (int at = from; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                return contactBlocks.kind(lines.get(at)) != ContactBlocks.Kind.PROSE;
            }
        }
        return true;
    }

    private void cutContactBlocks(List<Line> lines, Cuts cuts) {
        int signOff = NONE;
        int lastContact = NONE;
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            boolean closes = !cuts.isCut(line.start()) && signOffs.matches(line);
            if (closes) {
                cutBelow(lines, signOff, lastContact, cuts);
                signOff = at;
                lastContact = NONE;
            } else if (signOff != NONE) {
                ContactBlocks.Kind kind = cuts.isCut(line.start()) || at - signOff > MOST_LINES
                        ? ContactBlocks.Kind.PROSE
                        : contactBlocks.kind(line);
                if (kind == ContactBlocks.Kind.CONTACT) {
                    lastContact = at;
                } else if (kind == ContactBlocks.Kind.PROSE) {
                    cutBelow(lines, signOff, lastContact, cuts);
                    signOff = NONE;
                    lastContact = NONE;
                }
            }
        }
        cutBelow(lines, signOff, lastContact, cuts);
    }

    private static void cutBelow(List<Line> lines, int signOff, int lastContact, Cuts cuts) {
        for (int at = signOff + 1; at <= lastContact; at++) {
            cuts.sign(lines.get(at).start(), lines.get(at).end());
        }
    }
}
