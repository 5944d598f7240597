package org.netiquette.rules.author;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** From HTML, however broken, to its visible text, with the quotations and signatures that its elements declare. */
final class HtmlReader {

    /**
     * An HTML body as a reader sees it.
     *
     * @param visible its visible text
     * @param cuts what of it the elements declare not to be author text
     */
    record Page(VisibleText visible, Cuts cuts) {}

    private final Containers containers;

    HtmlReader(Containers containers) {
        this.containers = containers;
    }

    /** Reads {@code body}, a whole document or a fragment. */
    Page read(String body) {
        // The parser flattens what is nested deeper than 512 elements, so that no walk over it can be deep.
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(body, "");
        PageWalk walk = new PageWalk(body, containers.find(document));
        document.traverse(walk);
        return walk.page();
    }
}
