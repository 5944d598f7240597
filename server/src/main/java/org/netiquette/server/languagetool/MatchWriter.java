package org.netiquette.server.languagetool;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.catalogue.RuleEntry;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;
import org.netiquette.server.languagetool.CheckReply.Category;
import org.netiquette.server.languagetool.CheckReply.Context;
import org.netiquette.server.languagetool.CheckReply.Match;
import org.netiquette.server.languagetool.CheckReply.Rule;

/** Findings in the words of this protocol. */
final class MatchWriter {

    /** As much as LanguageTool shows on either side, in UTF-16 code units. */
    private static final int CONTEXT = 40;

    /** In UTF-16 code units. */
    private static final int WIDTH = 90;

    private static final String CUT = "...";

    private final Map<String, RuleEntry> rules;
    private final Map<Mistake, String> titles;

    MatchWriter(RuleCatalogue catalogue) {
        this.rules = catalogue.rules().stream().collect(Collectors.toMap(RuleEntry::id, Function.identity()));
        this.titles = catalogue.titles();
    }

    /**
     * A finding as a match.
     *
     * @param place where in the plain text it is shown
     * @param sentence the sentence there
     */
    Match match(Finding finding, AnnotatedText text, Span place, String sentence) {
        Span shown = text.toOriginal(place);
        String title = title(finding);
        return new Match(
                wrapped(finding.message()) + "\n" + wrapped(finding.why()) + "\n"
                        + wrapped("Write instead: " + finding.suggestion()),
                title,
                List.of(),
                shown.start(),
                shown.length(),
                context(text.original(), shown),
                sentence,
                new CheckReply.Type(finding.severity() == Severity.HINT ? "Hint" : "Other"),
                rule(finding.rule(), finding.mistake(), title),
                false,
                -1);
    }

    Rule rule(String rule, Mistake mistake, String title) {
        return new Rule(RuleFilter.nameOf(rule), title, issueType(mistake), category(mistake), false);
    }

    Category category(Mistake mistake) {
        return new Category(RuleFilter.nameOf(mistake), titles.getOrDefault(mistake, mistake.id()));
    }

    /**
     * Writer shows a message as it stands in a menu, where a line that is too long is lost beyond the screen's edge.
     */
    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0) {
                boolean fits = column + 1 + word.length() <= WIDTH;
                lines.append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }

    private String title(Finding finding) {
        RuleEntry rule = rules.get(finding.rule());
        return rule == null ? category(finding.mistake()).name() : rule.title();
    }

    private static String issueType(Mistake mistake) {
        return mistake == Mistake.MAKING_DEMANDS ? "register" : "style";
    }

    private static Context context(String text, Span shown) {
        int start = Math.max(0, shown.start() - CONTEXT);
        if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
            start--;
        }
        int end = Math.min(text.length(), shown.end() + CONTEXT);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        String before = start > 0 ? CUT : "";
        String after = end < text.length() ? CUT : "";
        String around =
                text.substring(start, end).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        return new Context(before + around + after, before.length() + shown.start() - start, shown.length());
    }
}
