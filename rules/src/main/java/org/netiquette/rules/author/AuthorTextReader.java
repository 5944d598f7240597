package org.netiquette.rules.author;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Ignored;

/**
 * Finds what of a draft's body the user wrote: not the quoted thread, not the signature. When unsure, it keeps.
 *
 * <p>Safe for use by several threads. Takes time in proportion to the length of the body, and takes any body.
 */
public final class AuthorTextReader {

    private final HtmlReader html;
    private final QuoteCutter quotes;
    private final SignatureCutter signatures;

    AuthorTextReader(HtmlReader html, QuoteCutter quotes, SignatureCutter signatures) {
        this.html = html;
        this.quotes = quotes;
        this.signatures = signatures;
    }

    /**
     * A reader with the word lists that ship with it; loading them takes a while, so keep it.
     *
     * @throws org.netiquette.rules.yaml.YamlError if a word list is missing or broken
     */
    public static AuthorTextReader load() {
        return new AuthorTextReader(
                new HtmlReader(new Containers(Containers.Data.load())),
                new QuoteCutter(
                        new Attributions(Attributions.Data.load()),
                        new HeaderBlocks(HeaderBlocks.Data.load()),
                        new ForwardMarks(ForwardMarks.Data.load())),
                new SignatureCutter(
                        new SignOffs(SignOffs.Data.load()),
                        new DeviceLines(DeviceLines.Data.load()),
                        new ContactBlocks(ContactBlocks.Data.load())));
    }

    /** Reads the body of {@code draft}. */
    public AuthorText read(Draft draft) {
        HtmlReader.Page page = draft.format() == BodyFormat.HTML
                ? html.read(draft.body())
                : new HtmlReader.Page(VisibleText.ofPlain(draft.body()), new Cuts());
        String text = page.visible().text();
        List<Line> lines = Line.of(text);
        Cuts cuts = page.cuts();
        quotes.cut(lines, cuts);
        signatures.cut(lines, text, cuts);
        List<Cuts.CutSpan> cut = cuts.cut(text);
        return new AuthorText(page.visible(), cuts.kept(text), ignored(cut, page.visible()), quotedThread(cut, text));
    }

    private static List<Ignored> ignored(List<Cuts.CutSpan> cut, VisibleText visible) {
        List<Ignored> inBody = cut.stream()
                .map(each -> new Ignored(each.kind(), visible.toBody(each.visible())))
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .toList();
        List<Ignored> apart = new ArrayList<>();
        int reached = 0;
        for (Ignored each : inBody) {
            // Text that a browser moves out of a table can lie, in the source, amid text that stands after it.
            if (each.span().end() > reached) {
                int start = Math.max(each.span().start(), reached);
                apart.add(new Ignored(each.kind(), new Span(start, each.span().end())));
                reached = each.span().end();
            }
        }
        return apart;
    }

    private static String quotedThread(List<Cuts.CutSpan> cut, String visible) {
        return cut.stream()
                .filter(each -> each.kind() == Ignored.Kind.QUOTE)
                .flatMap(each -> each.visible().slice(visible).lines())
                .map(AuthorTextReader::withoutMarks)
                .collect(Collectors.joining("\n"));
    }

    private static String withoutMarks(String line) {
        int at = 0;
        int afterMarks = 0;
        while (at < line.length() && (line.charAt(at) == '>' || Words.isSpace(line.charAt(at)))) {
            at++;
            if (line.charAt(at - 1) == '>') {
                afterMarks = at < line.length() && line.charAt(at) == ' ' ? at + 1 : at;
            }
        }
        return line.substring(afterMarks);
    }
}
