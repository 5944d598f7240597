package org.netiquette.server.languagetool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netiquette.rules.draft.Span;
import org.netiquette.server.wire.WireJson;

/**
 * A text with its markup, and the same text without: what is read is the plain one, what is answered are places in the
 * one with markup, in UTF-16 code units.
 */
final class AnnotatedText {

    private static final String DATA = "data";

    private final String original;
    private final String plain;
    /** Only those that put something into the plain text, in order. */
    private final List<Piece> pieces;

    private final String subject;
    private final List<String> to;

    private AnnotatedText(String original, String plain, List<Piece> pieces, String subject, List<String> to) {
        this.original = original;
        this.plain = plain;
        this.pieces = List.copyOf(pieces);
        this.subject = subject;
        this.to = List.copyOf(to);
    }

    /** A text without markup. */
    static AnnotatedText ofText(String text) {
        return builder().text(text).build(JsonMetaData.NONE);
    }

    /**
     * The parameter {@code data}.
     *
     * @throws BadCheckException if it is not what LanguageTool describes
     */
    static AnnotatedText ofData(String json) throws BadCheckException {
        JsonNode data = parse(json);
        JsonNode text = data.path("text");
        JsonNode annotation = data.path("annotation");
        JsonMetaData metaData = JsonMetaData.of(data.path("metaData"));
        if (text.isTextual() && annotation.isMissingNode()) {
            return builder().text(text.textValue()).build(metaData);
        }
        if (!annotation.isArray() || !text.isMissingNode()) {
            throw new BadCheckException(DATA, "must have either \"text\", a string, or \"annotation\", an array");
        }
        Builder builder = builder();
        for (JsonNode piece : annotation) {
            builder.add(piece);
        }
        return builder.build(metaData);
    }

    private static JsonNode parse(String json) throws BadCheckException {
        try {
            return WireJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new BadCheckException(DATA, "must be JSON");
        }
    }

    /** The text with its markup. */
    String original() {
        return original;
    }

    /** The text without its markup. */
    String plain() {
        return plain;
    }

    /** The subject line, if the client told it. */
    String subject() {
        return subject;
    }

    /** The recipients, if the client told them. */
    List<String> to() {
        return to;
    }

    /** Where a stretch of the plain text stands in the text with markup; markup inside it is covered too. */
    Span toOriginal(Span span) {
        if (pieces.isEmpty()) {
            return new Span(0, 0);
        }
        Piece first = pieceAt(span.start());
        int start = first.originalStart() + (first.literal() ? span.start() - first.plainStart() : 0);
        if (span.isEmpty()) {
            return new Span(start, start);
        }
        Piece last = pieceAt(span.end() - 1);
        int end = last.literal() ? last.originalStart() + span.end() - last.plainStart() : last.originalEnd();
        return new Span(start, end);
    }

    /** The last piece that starts at or before a place. */
    private Piece pieceAt(int place) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (pieces.get(middle).plainStart() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.get(low);
    }

    private static Builder builder() {
        return new Builder();
    }

    /**
     * Something that the plain text shows.
     *
     * @param plainStart where it starts in the plain text
     * @param originalStart where it starts in the text with markup
     * @param originalEnd where it ends there
     * @param literal whether it is text, which stands in both letter by letter, and not what some markup means
     */
    private record Piece(int plainStart, int originalStart, int originalEnd, boolean literal) {}

    private static final class Builder {

        private final StringBuilder original = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        void add(JsonNode piece) throws BadCheckException {
            JsonNode text = piece.path("text");
            JsonNode markup = piece.path("markup");
            JsonNode meaning = piece.path("interpretAs");
            if (text.isTextual() && markup.isMissingNode() && meaning.isMissingNode()) {
                text(text.textValue());
            } else if (markup.isTextual()
                    && text.isMissingNode()
                    && (meaning.isTextual() || meaning.isMissingNode() || meaning.isNull())) {
                add(markup.textValue(), meaning.asText(""), false);
            } else {
                throw new BadCheckException(
                        DATA,
                        "must annotate with either \"text\" or \"markup\" in each entry, and \"interpretAs\" beside markup only");
            }
        }

        Builder text(String text) {
            add(text, text, true);
            return this;
        }

        private void add(String source, String meaning, boolean literal) {
            if (!meaning.isEmpty()) {
                pieces.add(new Piece(plain.length(), original.length(), original.length() + source.length(), literal));
            }
            original.append(source);
            plain.append(meaning);
        }

        AnnotatedText build(JsonMetaData metaData) {
            return new AnnotatedText(original.toString(), plain.toString(), pieces, metaData.subject(), metaData.to());
        }
    }

    /**
     * What the client tells of the mail around the text.
     *
     * @param subject empty if it does not
     * @param to empty if it does not
     */
    private record JsonMetaData(String subject, List<String> to) {

        static final JsonMetaData NONE = new JsonMetaData("", List.of());

        /** LanguageTool's own name for a title first, then what a mail program might call it. */
        private static final List<String> SUBJECTS = List.of("DocumentTitle", "EmailSubject", "Subject", "subject");

        static JsonMetaData of(JsonNode metaData) {
            String subject = SUBJECTS.stream()
                    .flatMap(name -> text(metaData, name).stream())
                    .findFirst()
                    .orElse("");
            List<String> to = text(metaData, "EmailToAddress").stream()
                    .flatMap(addresses -> List.of(addresses.split("[,;]", -1)).stream())
                    .map(String::strip)
                    .filter(address -> !address.isEmpty())
                    .toList();
            return new JsonMetaData(subject, to);
        }

        private static Optional<String> text(JsonNode metaData, String name) {
            return Optional.ofNullable(metaData.path(name).textValue()).filter(value -> !value.isBlank());
        }
    }
}
