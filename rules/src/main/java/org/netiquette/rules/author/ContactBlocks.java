package org.netiquette.rules.author;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** Tells the lines below a sign-off apart: how to reach the writer, who the writer is, or something said. */
final class ContactBlocks {

    /** What a line below a sign-off is. */
    enum Kind {
        /** A telephone number, an address, a link: a way to reach the writer. */
        CONTACT,
        /** A name, a title, a company, a place. */
        IDENTITY,
        /** Anything else: the writer says something. */
        PROSE
    }

    /**
     * The data of {@code contact-blocks.yaml}.
     *
     * @param labels words that stand before or instead of a telephone number or a link
     * @param streets words of a postal address
     * @param prose words that only something said has
     * @param postscripts how a postscript begins
     * @param examples contact lines, and lines that are none
     */
    record Data(
            List<String> labels,
            List<String> streets,
            List<String> prose,
            List<String> postscripts,
            Examples examples) {

        /** The data that ships. */
        static Data load() {
            YamlNode node = YamlFile.resource("author/contact-blocks.yaml");
            node.fields(Set.of("labels", "streets", "prose", "postscripts", "examples"));
            return new Data(
                    node.get("labels").texts(),
                    node.get("streets").texts(),
                    node.get("prose").texts(),
                    node.get("postscripts").texts(),
                    Examples.of(node.get("examples")));
        }
    }

    private static final int LONGEST = 140;
    private static final int MOST_WORDS = 12;
    private static final Pattern LINK =
            Pattern.compile("(?:https?://|www\\.)\\S++|[\\w.+-]++@[\\w.-]++|\\b[\\w-]++(?:\\.[\\w-]++)*+/\\S++");
    /** A host such as ana-lima.dev, standing alone. */
    private static final Pattern HOST = Pattern.compile("(?<![\\w.-])(?:[a-z\\d-]{1,63}+\\.)++[a-z]{2,24}+(?![\\w-])");

    private static final Pattern NUMBER = Pattern.compile("\\+?+[\\d(][\\d ()./\\u00A0\\u2011-]{5,24}+");
    /** Periods and dates, which have as many digits as a telephone number. */
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d ?[-\u2013/] ?(?:19|20)\\d\\d"
            + "|(?<![\\d./-])\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?![\\d./-])"
            + "|\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b");

    private static final Pattern POSTCODE =
            Pattern.compile("\\b\\d{4,5}+ \\p{Lu}|\\b[A-Z]{1,2}\\d{1,2} ?\\d[A-Z]{2}\\b|\\b[A-Z]{2} \\d{5}\\b");

    private final Set<String> labels;
    private final Set<String> prose;
    private final List<String> streets;
    private final List<String> postscripts;

    ContactBlocks(Data data) {
        labels = data.labels().stream().map(Words::fold).collect(Collectors.toUnmodifiableSet());
        prose = data.prose().stream().map(Words::fold).collect(Collectors.toUnmodifiableSet());
        streets = data.streets().stream().map(Words::fold).toList();
        postscripts = data.postscripts().stream().map(Words::fold).toList();
    }

    /** Whether the line begins a postscript. */
    boolean isPostscript(Line line) {
        String start = Words.fold(line.text().substring(0, Math.min(line.text().length(), 30)));
        return postscripts.stream().anyMatch(each -> Words.startsWith(start, each));
    }

    /** What a line is that is not blank. */
    Kind kind(Line line) {
        String text = line.text();
        if (text.length() > LONGEST || isPostscript(line)) {
            return Kind.PROSE;
        }
        String links = HOST.matcher(LINK.matcher(text).replaceAll(" ")).replaceAll(" ");
        String rest = Words.fold(NUMBER.matcher(links).replaceAll(" "));
        if (saysSomething(rest)) {
            return Kind.PROSE;
        }
        boolean link = links.length() != text.length() || !links.equals(text);
        if (link || hasTelephone(links) || isPostal(text) || isOnlyLabels(rest)) {
            return Kind.CONTACT;
        }
        return endsLikeASentence(text) ? Kind.PROSE : Kind.IDENTITY;
    }

    private boolean saysSomething(String folded) {
        return Words.count(folded) > MOST_WORDS || prose.stream().anyMatch(word -> Words.contains(folded, word));
    }

    private boolean isOnlyLabels(String folded) {
        return !folded.isEmpty() && labels.containsAll(Arrays.asList(folded.split(" ", -1)));
    }

    private static boolean hasTelephone(String text) {
        return !DATE.matcher(text).find()
                && NUMBER.matcher(text).results().anyMatch(number -> digits(number.group()) >= 7);
    }

    private boolean isPostal(String text) {
        boolean digit = text.chars().anyMatch(Character::isDigit);
        String folded = Words.fold(text);
        return digit
                && (POSTCODE.matcher(text).find()
                        || streets.stream()
                                .anyMatch(street -> folded.endsWith(street) || folded.contains(street + " ")));
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static boolean endsLikeASentence(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '?' || last == '!' || last == ':' || (last == '.' && Words.count(Words.fold(text)) > 3);
    }
}
