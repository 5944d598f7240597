package org.netiquette.server.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;

class ReviewCacheTest {

    private static final long PLENTY = 1_000_000;

    private final AtomicLong nanos = new AtomicLong();
    private final Function<Draft, byte[]> reviewer = mock();
    private final AtomicInteger remembered = new AtomicInteger();

    @BeforeEach
    void answerWithTheBody() {
        when(reviewer.apply(any()))
                .thenAnswer(asked -> asked.getArgument(0, Draft.class).body().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void asksOnceForEqualDrafts() {
        ReviewCache cache = cache("1", PLENTY);

        byte[] first = cache.replyTo(Draft.ofText("body").withTo("a@b.c"));

        assertThat(cache.replyTo(Draft.ofText("body").withTo("a@b.c"))).isEqualTo(first);
        verify(reviewer).apply(Draft.ofText("body").withTo("a@b.c"));
        verifyNoMoreInteractions(reviewer);
    }

    @Test
    void tellsOfTheRepliesThatNeededNoReview() {
        ReviewCache cache = cache("1", PLENTY);

        cache.replyTo(Draft.ofText("a"));
        assertThat(remembered).hasValue(0);
        cache.replyTo(Draft.ofText("b"));
        assertThat(remembered).hasValue(0);
        cache.replyTo(Draft.ofText("a"));

        assertThat(remembered).hasValue(1);
    }

    static Stream<Draft> draftsThatLookAlike() {
        return Stream.of(
                Draft.ofText("").withSubject("ab"),
                new Draft("", "ab", BodyFormat.HTML, List.of(), List.of(), "", Draft.AUTO),
                Draft.ofText("a").withSubject("b"),
                Draft.ofText("b").withSubject("a"),
                Draft.ofText("").withTo("a", "b"),
                Draft.ofText("").withTo("ab"),
                Draft.ofText("").withAttachments("ab"),
                Draft.ofText("").withTo("a").withAttachments("b"),
                Draft.ofText("").withThread("ab"),
                Draft.ofText("a\ud83d"),
                Draft.ofText("a\ud83e"),
                Draft.ofText("a?"),
                new Draft("", "ab", BodyFormat.TEXT, List.of(), List.of(), "", "en"));
    }

    @ParameterizedTest
    @MethodSource("draftsThatLookAlike")
    void tellsEveryDifferenceApart(Draft draft) {
        ReviewCache cache = cache("1", PLENTY);
        cache.replyTo(Draft.ofText("ab"));
        draftsThatLookAlike().filter(other -> !other.equals(draft)).forEach(cache::replyTo);
        verify(reviewer, never()).apply(draft);

        cache.replyTo(draft);

        verify(reviewer).apply(draft);
    }

    @Test
    void keysDependOnTheEditionOfTheRules() {
        Draft draft = Draft.ofText("body");

        assertThat(ReviewKey.of("1", draft)).isEqualTo(ReviewKey.of("1", draft)).isNotEqualTo(ReviewKey.of("2", draft));
    }

    @Test
    void keysOfLongTextsDependOnTheirLastCharacter() {
        String text = "x".repeat(100_000);

        assertThat(ReviewKey.of("1", Draft.ofText(text + "a")))
                .isNotEqualTo(ReviewKey.of("1", Draft.ofText(text + "b")));
    }

    @Test
    void forgetsAReviewThatNobodyAsksForAnyMore() {
        ReviewCache cache = cache("1", PLENTY);
        cache.replyTo(Draft.ofText("body"));

        pass(ReviewCache.IDLE.minusSeconds(1));
        cache.replyTo(Draft.ofText("body"));
        pass(ReviewCache.IDLE.minusSeconds(1));
        cache.replyTo(Draft.ofText("body"));
        verify(reviewer, times(1)).apply(Draft.ofText("body"));

        pass(ReviewCache.IDLE.plusSeconds(1));
        cache.replyTo(Draft.ofText("body"));
        verify(reviewer, times(2)).apply(Draft.ofText("body"));
    }

    @Test
    void holdsNoMoreThanItMay() {
        ReviewCache cache = cache("1", 3000);
        List<Draft> drafts = Stream.iterate(0, i -> i + 1)
                .limit(50)
                .map(i -> Draft.ofText("x".repeat(500) + i))
                .toList();

        drafts.forEach(cache::replyTo);
        drafts.forEach(cache::replyTo);

        verify(reviewer, atLeast(91)).apply(any());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private ReviewCache cache(String edition, long maxBytes) {
        return new ReviewCache(edition, maxBytes, nanos::get, reviewer, remembered::incrementAndGet);
    }
}
