package org.netiquette.rules.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** Tells application papers from other attachments, by their file names; the words are data. */
public final class ApplicationPapers {

    private static final int LONGEST_FILE_NAME = 255;
    private static final int MOST_NAME_WORDS = 4;

    private final Set<String> formats;
    private final Set<String> words;
    private final List<String> phrases;
    private final Set<String> unless;
    private final TellingWords telling;

    private ApplicationPapers(Set<String> formats, Set<String> words, List<String> phrases, Set<String> unless) {
        this.formats = Set.copyOf(formats);
        this.words = Set.copyOf(words);
        this.phrases = List.copyOf(phrases);
        this.unless = Set.copyOf(unless);
        Set<String> last = new HashSet<>(words);
        phrases.forEach(phrase -> last.add(lastWord(phrase.strip())));
        this.telling = new TellingWords(last);
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    /** The names of {@code evidence/application-papers.yaml}. */
    public static ApplicationPapers load() {
        YamlNode data = YamlFile.resource("evidence/application-papers.yaml");
        Set<String> words = new HashSet<>();
        List<String> phrases = new ArrayList<>();
        for (String entry : data.get("words").texts()) {
            if (entry.indexOf(' ') < 0) {
                words.add(entry);
            } else {
                phrases.add(" " + entry + " ");
            }
        }
        return new ApplicationPapers(
                new HashSet<>(data.get("formats").texts()),
                words,
                phrases,
                new HashSet<>(data.get("unless").texts()));
    }

    /** Whether a file of that name is a CV, a letter of application or the like. */
    public boolean isPaper(String fileName) {
        List<String> read = words(stem(fileName));
        return hasFormat(fileName) && read.stream().noneMatch(unless::contains) && holdsName(read);
    }

    /** Whether a text speaks of a CV, a letter of application or the like. */
    boolean mentionedIn(String text) {
        return telling.stand(text) && holdsName(words(text));
    }

    private boolean holdsName(List<String> read) {
        if (read.stream().anyMatch(words::contains)) {
            return true;
        }
        String row = " " + String.join(" ", read) + " ";
        return phrases.stream().anyMatch(row::contains);
    }

    /** Whether a file may be the paper that the text announces: a document named after a person and nothing else. */
    public boolean mayBeAnnouncedPaper(String fileName) {
        List<String> read = words(stem(fileName));
        return hasFormat(fileName)
                && !read.isEmpty()
                && read.size() <= MOST_NAME_WORDS
                && read.stream().noneMatch(unless::contains)
                && Character.isUpperCase(fileName.codePointAt(0));
    }

    private boolean hasFormat(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && formats.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return fileName.substring(0, Math.min(LONGEST_FILE_NAME, dot > 0 ? dot : fileName.length()));
    }

    /** The words in a name: "MyCV_2026" is "my" and "cv". */
    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
            if ((!Character.isLetter(c) || hump) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            }
            before = c;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
