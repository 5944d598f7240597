package org.netiquette.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.netiquette.rules.draft.Span;
import org.netiquette.server.fuzz.BoundedTime;
import org.netiquette.server.wire.WireJson;

/** Texts with markup, put together from pieces that the fuzzer chooses, so that every input is a text. */
class AnnotationsFuzzTest {

    private static final int MOST_PIECES = 40;
    private static final int LONGEST_PIECE = 60;
    private static final CheckedAnswers ANSWERS = CheckedAnswers.ofTheRules();

    @FuzzTest(maxDuration = "")
    void keepEveryPlaceInTheTextAsItWasSent(FuzzedDataProvider chosen) {
        BoundedTime.within(() -> {
            Sent sent = Sent.of(chosen);
            assertPlacesKept(sent, chosen);
            ANSWERS.assertSound(new CheckParameters(Map.of("language", "en-US", "data", sent.data())));
        });
    }

    private static void assertPlacesKept(Sent sent, FuzzedDataProvider chosen) {
        AnnotatedText text;
        try {
            text = AnnotatedText.ofData(sent.data());
        } catch (BadCheckException e) {
            throw new AssertionError("proper annotations were refused", e);
        }
        assertThat(text.original()).isEqualTo(sent.original());
        assertThat(text.plain()).isEqualTo(sent.plain());
        int length = sent.plain().length();
        int start = chosen.consumeInt(0, length);
        int end = chosen.consumeInt(start, length);
        Span shown = text.toOriginal(new Span(start, end));
        assertThat(text.toOriginal(new Span(0, length)).covers(shown)).isTrue();
        assertThat(shown.end()).isLessThanOrEqualTo(sent.original().length());
        if (start < end) {
            assertThat(shown.start()).isEqualTo(sent.places().get(start).start());
            assertThat(shown.end()).isEqualTo(sent.places().get(end - 1).end());
        }
    }

    /**
     * A text with markup.
     *
     * @param data as it is sent
     * @param original the text with its markup
     * @param plain what it means
     * @param places where each character of {@code plain} stands in {@code original}: one that markup means, where all
     *     of that is
     */
    private record Sent(String data, String original, String plain, List<Span> places) {

        static Sent of(FuzzedDataProvider chosen) {
            StringBuilder original = new StringBuilder();
            StringBuilder plain = new StringBuilder();
            List<Span> places = new ArrayList<>();
            ObjectNode data = WireJson.mapper().createObjectNode();
            ArrayNode pieces = data.putArray("annotation");
            for (int left = chosen.consumeInt(0, MOST_PIECES); left > 0; left--) {
                String source = chosen.consumeString(LONGEST_PIECE);
                if (chosen.consumeBoolean()) {
                    pieces.addObject().put("text", source);
                    plain.append(source);
                    for (int i = original.length(); i < original.length() + source.length(); i++) {
                        places.add(new Span(i, i + 1));
                    }
                } else {
                    String meaning = chosen.consumeString(LONGEST_PIECE);
                    pieces.addObject().put("markup", source).put("interpretAs", meaning);
                    plain.append(meaning);
                    Span markup = new Span(original.length(), original.length() + source.length());
                    places.addAll(Collections.nCopies(meaning.length(), markup));
                }
                original.append(source);
            }
            return new Sent(data.toString(), original.toString(), plain.toString(), places);
        }
    }
}
