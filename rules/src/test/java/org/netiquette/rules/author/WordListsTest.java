package org.netiquette.rules.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.netiquette.rules.draft.Draft;

class WordListsTest {

    @TestFactory
    Stream<DynamicTest> attributions() {
        Attributions.Data data = Attributions.Data.load();
        Attributions attributions = new Attributions(data);
        return examples(data.examples(), line -> attributions.judge(line) != Attributions.Certainty.NONE);
    }

    @TestFactory
    Stream<DynamicTest> headerBlocks() {
        HeaderBlocks.Data data = HeaderBlocks.Data.load();
        HeaderBlocks blocks = new HeaderBlocks(data);
        return examples(
                data.examples(),
                text -> blocks.end(Line.of(text), 0) == Line.of(text).size());
    }

    @TestFactory
    Stream<DynamicTest> forwardMarks() {
        ForwardMarks.Data data = ForwardMarks.Data.load();
        ForwardMarks marks = new ForwardMarks(data);
        return examples(data.examples(), text -> marks.isRuled(line(text)) || marks.isPlain(line(text)));
    }

    @TestFactory
    Stream<DynamicTest> signOffs() {
        SignOffs.Data data = SignOffs.Data.load();
        SignOffs signOffs = new SignOffs(data);
        return examples(data.examples(), text -> signOffs.matches(line(text)));
    }

    @TestFactory
    Stream<DynamicTest> deviceLines() {
        DeviceLines.Data data = DeviceLines.Data.load();
        DeviceLines devices = new DeviceLines(data);
        return examples(data.examples(), text -> devices.matches(line(text)));
    }

    @TestFactory
    Stream<DynamicTest> contactBlocks() {
        ContactBlocks.Data data = ContactBlocks.Data.load();
        ContactBlocks contacts = new ContactBlocks(data);
        return examples(data.examples(), text -> contacts.kind(line(text)) == ContactBlocks.Kind.CONTACT);
    }

    @TestFactory
    Stream<DynamicTest> containers() {
        AuthorTextReader reader = AuthorTextReader.load();
        Examples examples = Containers.Data.load().examples();
        Stream<DynamicTest> cut = examples.cut().stream()
                .map(html -> dynamicTest(
                        "cuts " + html,
                        () -> assertThat(reader.read(Draft.ofHtml(html)).kept()).isEmpty()));
        Stream<DynamicTest> kept = examples.kept().stream()
                .map(html -> dynamicTest(
                        "keeps " + html,
                        () -> assertThat(reader.read(Draft.ofHtml(html)).ignored())
                                .isEmpty()));
        return Stream.concat(cut, kept);
    }

    private static Stream<DynamicTest> examples(Examples examples, Predicate<String> recognises) {
        return Stream.concat(
                examples.cut().stream()
                        .map(text -> dynamicTest(
                                "cuts " + text, () -> assertThat(recognises).accepts(text))),
                examples.kept().stream()
                        .map(text -> dynamicTest(
                                "keeps " + text, () -> assertThat(recognises).rejects(text))));
    }

    private static Line line(String text) {
        return Line.of(text).get(0);
    }
}
