package org.netiquette.rules.phrase;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netiquette.rules.sentence.Word;
import org.netiquette.rules.sentence.Words;

/** A sentence made ready for matching: its words, and for each the classes that it belongs to. */
final class ReadSentence {

    private static final Set<String> SALUTES = Set.of("hi", "hello", "hey", "dear", "hiya");

    /** How many words a salutation inside a sentence may have: "Dear Professor van der Berg,". */
    private static final int LONGEST_SALUTATION = 6;

    private final List<Word> words;
    private final WordClasses[] classes;
    private final BitSet present;
    private final BitSet starts;
    private final boolean question;

    private ReadSentence(List<Word> words, WordClasses[] classes, BitSet present, BitSet starts, boolean question) {
        this.words = words;
        this.classes = classes;
        this.present = present;
        this.starts = starts;
        this.question = question;
    }

    /**
     * A sentence made ready.
     *
     * @param vocabulary the classes of the words that patterns ask for
     * @param openers words that may stand before what a sentence really starts with: "so", "and", "well"
     */
    static ReadSentence of(String sentence, Map<String, WordClasses> vocabulary, Set<String> openers) {
        List<Word> words = Words.of(sentence);
        WordClasses[] classes = new WordClasses[words.size()];
        BitSet present = new BitSet();
        for (int i = 0; i < classes.length; i++) {
            classes[i] = vocabulary.getOrDefault(words.get(i).form(), WordClasses.NONE);
            classes[i].addTo(present);
        }
        return new ReadSentence(words, classes, present, starts(words, openers), sentence.indexOf('?') >= 0);
    }

    private static BitSet starts(List<Word> words, Set<String> openers) {
        BitSet starts = new BitSet(words.size() + 1);
        boolean starting = true;
        boolean salutes = !words.isEmpty() && SALUTES.contains(words.get(0).form());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean newThought = word.before() == Word.Joint.BREAK;
            boolean afterSalutation = salutes && i <= LONGEST_SALUTATION && word.before() == Word.Joint.COMMA;
            starting = starting || newThought || afterSalutation;
            if (starting) {
                starts.set(i);
            }
            if (starting && !openers.contains(word.form())) {
                starting = false;
            }
        }
        return starts;
    }

    int length() {
        return classes.length;
    }

    Word word(int index) {
        return words.get(index);
    }

    /** The classes of a word. */
    WordClasses classesAt(int index) {
        return classes[index];
    }

    /** The classes of all of its words; to be read only. */
    BitSet present() {
        return present;
    }

    boolean isQuestion() {
        return question;
    }

    /** Whether a sentence, or a thought of its own inside one, starts with this word. */
    boolean startsAt(int index) {
        return index == 0 || starts.get(index);
    }

    boolean isOfClass(int index, int wanted) {
        return classes[index].contains(wanted);
    }
}
