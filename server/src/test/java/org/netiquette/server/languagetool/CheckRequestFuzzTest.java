package org.netiquette.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.netiquette.server.fuzz.BoundedTime;

/**
 * A request of {@code /v2/check}, query and body. Its first line is taken for the query, the rest for the body,
 * whatever its encoding.
 */
class CheckRequestFuzzTest {

    private static final CheckedAnswers ANSWERS = CheckedAnswers.ofTheRules();

    @FuzzTest(maxDuration = "")
    void isCheckedWithinItselfOrRefusedInOurOwnWords(byte[] request) {
        BoundedTime.within(() -> {
            int lineEnd = 0;
            while (lineEnd < request.length && request[lineEnd] != '\n') {
                lineEnd++;
            }
            String query = new String(request, 0, lineEnd, StandardCharsets.ISO_8859_1);
            byte[] body = Arrays.copyOfRange(request, Math.min(lineEnd + 1, request.length), request.length);

            CheckParameters parameters = CheckParameters.read(query, body);

            ANSWERS.assertSound(parameters);
            assertPassedOnAsSent(parameters);
        });
    }

    /** What a real LanguageTool is asked is what we were asked. */
    private static void assertPassedOnAsSent(CheckParameters parameters) {
        Map<String, String> expected = new HashMap<>(parameters.values());
        expected.remove("callback");
        expected.remove("c");
        expected.put("inputLogging", "no");
        assertThat(FormText.read(parameters.forGrammarServer())).isEqualTo(expected);
    }
}
