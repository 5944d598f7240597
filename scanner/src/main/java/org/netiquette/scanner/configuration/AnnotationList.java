package org.netiquette.scanner.configuration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.netiquette.rules.yaml.YamlNode;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.annotate.MarkPlan;

/**
 * The list {@code annotations}.
 *
 * @param kinds what may be left in the mailbox
 * @param marks the marks among it, with their colours
 */
record AnnotationList(Set<AnnotationKind> kinds, MarkPlan marks) {

    private static final String KEYWORD = "keyword";
    private static final String NOTE = "note";
    private static final String FLAGGED = "flagged";
    private static final String THUNDERBIRD = "thunderbird-";
    private static final String APPLE = "apple-";

    /** A keyword and a note: what harms nothing and can be told from what the user sets. */
    static AnnotationList usual() {
        return new AnnotationList(Set.of(AnnotationKind.KEYWORD, AnnotationKind.NOTE), MarkPlan.usual());
    }

    static AnnotationList read(YamlNode list) {
        Set<AnnotationKind> kinds = EnumSet.noneOf(AnnotationKind.class);
        MarkPlan marks = MarkPlan.none();
        for (YamlNode item : list.items()) {
            String name = item.text().strip().toLowerCase(Locale.ROOT);
            if (!names().contains(name)) {
                throw item.error(Keys.unknown("annotation", name, names()));
            }
            kinds.add(kind(name));
            marks = with(marks, name);
        }
        if (kinds.isEmpty()) {
            throw list.error("the list is empty, so nobody would see a review; write [keyword, note]");
        }
        return new AnnotationList(kinds, marks);
    }

    private static AnnotationKind kind(String name) {
        return switch (name) {
            case KEYWORD -> AnnotationKind.KEYWORD;
            case NOTE -> AnnotationKind.NOTE;
            case FLAGGED -> AnnotationKind.FLAGGED;
            default -> name.startsWith(APPLE) ? AnnotationKind.APPLE : AnnotationKind.THUNDERBIRD;
        };
    }

    private static MarkPlan with(MarkPlan marks, String name) {
        if (name.startsWith(THUNDERBIRD)) {
            return marks.withThunderbirdLabel(Integer.parseInt(name.substring(THUNDERBIRD.length())));
        }
        if (name.startsWith(APPLE)) {
            return marks.withAppleColour(
                    MarkPlan.Colour.valueOf(name.substring(APPLE.length()).toUpperCase(Locale.ROOT)));
        }
        return switch (name) {
            case KEYWORD -> marks.withKeyword();
            case FLAGGED -> marks.withFlagged();
            default -> marks;
        };
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(KEYWORD, NOTE, FLAGGED));
        for (int number = 1; number <= 5; number++) {
            names.add(THUNDERBIRD + number);
        }
        Stream.of(MarkPlan.Colour.values())
                .map(colour -> APPLE + colour.name().toLowerCase(Locale.ROOT))
                .forEach(names::add);
        return names;
    }
}
