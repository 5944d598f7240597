package org.netiquette.rules.author;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** One walk over the nodes of a page in document order: writes down its visible text and marks what is declared. */
final class PageWalk implements NodeVisitor {

    private static final Set<String> INVISIBLE = Set.of(
            "head",
            "title",
            "script",
            "style",
            "template",
            "noscript",
            "noframes",
            "noembed",
            "iframe",
            "object",
            "audio",
            "video",
            "canvas",
            "datalist",
            "select",
            "svg",
            "math",
            "textarea");
    private static final int NOWHERE = -1;

    private final String body;
    private final Containers.Found containers;
    private final VisibleTextBuilder text = new VisibleTextBuilder();
    private final Cuts cuts = new Cuts();
    private final Deque<Open> open = new ArrayDeque<>();

    PageWalk(String body, Containers.Found containers) {
        this.body = body;
        this.containers = containers;
    }

    HtmlReader.Page page() {
        return new HtmlReader.Page(text.build(), cuts);
    }

    /** An element whose end has not been reached. */
    private static final class Open {
        private final Element element;
        private final boolean hidden;
        private final boolean verbatim;
        /** Where its text starts in the visible text. */
        private final int start;
        /** Whether an attribution and a quoted block come first in it. */
        private final boolean wraps;

        private boolean wrappedBlockSeen;
        /** From where on everything in it is the quoted thread, or {@link #NOWHERE}. */
        private int onwardFrom = NOWHERE;
        /** Where the text of the element that started {@link #onwardFrom} ends. */
        private int onwardHeadEnd = NOWHERE;

        private Open(Element element, boolean hidden, boolean verbatim, int start, boolean wraps) {
            this.element = element;
            this.hidden = hidden;
            this.verbatim = verbatim;
            this.start = start;
            this.wraps = wraps;
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            begin(element);
        } else if (node instanceof TextNode words) {
            show(words);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
    }

    private void begin(Element element) {
        Open parent = open.peek();
        boolean hidden = (parent != null && parent.hidden) || isHidden(element);
        if (!hidden) {
            if (element.normalName().equals("br")) {
                text.lineBreak(
                        inBody(element.sourceRange().startPos()),
                        inBody(element.sourceRange().endPos()));
            } else if (breaksLine(element)) {
                text.block();
            }
        }
        boolean wraps = containers.wrappers().contains(element) && hasQuoteBlock(element);
        boolean verbatim = (parent != null && parent.verbatim && !setsWhiteSpace(element, "normal"))
                || element.normalName().equals("pre")
                || setsWhiteSpace(element, "pre");
        open.push(new Open(element, hidden, verbatim, text.length(), wraps));
    }

    private void end(Element element) {
        Open done = open.pop();
        if (!done.hidden && breaksLine(element)) {
            text.block();
        } else if (!done.hidden
                && (element.normalName().equals("td") || element.normalName().equals("th"))) {
            text.cell();
        }
        mark(done);
        Open parent = open.peek();
        if (parent != null) {
            passOn(done, parent);
        }
    }

    private void mark(Open done) {
        int end = text.length();
        if (done.onwardFrom != NOWHERE) {
            cuts.quote(done.onwardFrom, end);
        }
        boolean wholeWrapper = containers.wrappers().contains(done.element) && !done.wraps;
        if (containers.quotes().contains(done.element) || wholeWrapper) {
            cuts.quote(done.start, end);
        } else if (containers.signatures().contains(done.element)) {
            cuts.sign(done.start, end);
        } else if (done.element.normalName().equals("blockquote")) {
            cuts.indent(done.start, end);
        }
    }

    /** What the end of an element means for the rest of its parent. */
    private void passOn(Open done, Open parent) {
        int end = text.length();
        if (parent.wraps && containers.isQuoteBlock(done.element)) {
            cuts.quote(parent.wrappedBlockSeen ? done.start : parent.start, end);
            parent.wrappedBlockSeen = true;
        }
        boolean onward = containers.onwards().contains(done.element);
        // Desktop Outlook wraps its header in one more element, beside which the quoted mail goes on.
        boolean onlyOnward = done.onwardFrom == done.start && done.onwardHeadEnd == end && !isRoot(done.element);
        if (parent.onwardFrom == NOWHERE && (onward || onlyOnward)) {
            parent.onwardFrom = done.start;
            parent.onwardHeadEnd = end;
        }
    }

    /** A wrapper without a block of its own holds a forwarded mail, all of it quoted. */
    private boolean hasQuoteBlock(Element wrapper) {
        return wrapper.children().stream().anyMatch(containers::isQuoteBlock);
    }

    private void show(TextNode words) {
        Open parent = open.peek();
        if (parent == null || parent.hidden) {
            return;
        }
        Range range = words.sourceRange();
        String decoded = words.getWholeText();
        Alignment source = Alignment.of(body, inBody(range.startPos()), inBody(range.endPos()), decoded);
        if (parent.verbatim) {
            text.verbatim(decoded, source);
        } else {
            text.flow(decoded, source);
        }
    }

    /** The parser gives -1 for what it made up itself. */
    private int inBody(int position) {
        return Math.max(0, Math.min(position, body.length()));
    }

    private static boolean isRoot(Element element) {
        return element.normalName().equals("body") || element.normalName().equals("html");
    }

    private static boolean breaksLine(Element element) {
        return element.isBlock()
                && !element.normalName().equals("td")
                && !element.normalName().equals("th");
    }

    private static boolean isHidden(Element element) {
        return INVISIBLE.contains(element.normalName())
                || element.hasAttr("hidden")
                || style(element).contains("display:none");
    }

    private static boolean setsWhiteSpace(Element element, String value) {
        return style(element).contains("white-space:" + value);
    }

    private static String style(Element element) {
        return element.hasAttr("style") ? element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT) : "";
    }
}
