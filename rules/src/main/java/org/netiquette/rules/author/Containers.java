package org.netiquette.rules.author;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** Knows the HTML elements in which mail programs put the quoted thread and the signature. */
final class Containers {

    /**
     * The data of {@code containers.yaml}: CSS selectors.
     *
     * @param quotes elements that hold only the quoted thread
     * @param wrappers elements that hold an attribution and then the quoted thread as a block; the author may have
     *     written after that block
     * @param onwards elements from which on everything beside them is the quoted thread
     * @param signatures elements that hold the signature
     * @param examples HTML of which everything, or nothing, is cut
     */
    record Data(
            List<String> quotes,
            List<String> wrappers,
            List<String> onwards,
            List<String> signatures,
            Examples examples) {

        /** The data that ships. */
        static Data load() {
            YamlNode node = YamlFile.resource("author/containers.yaml");
            node.fields(Set.of("quotes", "wrappers", "onwards", "signatures", "examples"));
            return new Data(
                    node.get("quotes").texts(),
                    node.get("wrappers").texts(),
                    node.get("onwards").texts(),
                    node.get("signatures").texts(),
                    Examples.of(node.get("examples")));
        }
    }

    /**
     * The elements of one document.
     *
     * @param quotes see {@link Data}
     * @param wrappers see {@link Data}
     * @param onwards see {@link Data}
     * @param signatures see {@link Data}
     */
    record Found(Set<Element> quotes, Set<Element> wrappers, Set<Element> onwards, Set<Element> signatures) {

        /** Whether the element is a block of quoted text. */
        boolean isQuoteBlock(Element element) {
            return element.normalName().equals("blockquote") || wrappers.contains(element);
        }
    }

    private final Evaluator quotes;
    private final Evaluator wrappers;
    private final Evaluator onwards;
    private final Evaluator signatures;

    Containers(Data data) {
        quotes = anyOf(data.quotes());
        wrappers = anyOf(data.wrappers());
        onwards = anyOf(data.onwards());
        signatures = anyOf(data.signatures());
    }

    /** Finds the elements in a document. */
    Found find(Document document) {
        return new Found(
                select(document, quotes),
                select(document, wrappers),
                select(document, onwards),
                select(document, signatures));
    }

    private static Evaluator anyOf(List<String> selectors) {
        return Selector.evaluatorOf(String.join(", ", selectors));
    }

    private static Set<Element> select(Document document, Evaluator evaluator) {
        Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(document.select(evaluator));
        return found;
    }
}
