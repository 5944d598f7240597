package org.netiquette.rules.phrase;

import org.netiquette.rules.phrase.Program.Operation;
import org.netiquette.rules.sentence.Word;
import org.netiquette.rules.sentence.Word.Joint;

/**
 * Runs programs over one sentence, following all ways at once (Thompson's construction), so that the work for a word is
 * bounded by the length of the program, whatever the text.
 */
final class Matcher {

    private final ReadSentence sentence;
    /** For each instruction, when it was last followed; the count only grows, so it need not be cleared in between. */
    private final int[] seenAt;

    private int[] ways;
    private int[] nextWays;
    private int wayCount;
    private int generation;
    private boolean accepted;

    /**
     * A matcher.
     *
     * @param longest the length of the longest program that it will run
     */
    Matcher(ReadSentence sentence, int longest) {
        this.sentence = sentence;
        this.seenAt = new int[longest];
        this.ways = new int[longest];
        this.nextWays = new int[longest];
    }

    /**
     * The longest match that starts at a word.
     *
     * @return the word after the match, or {@code from} if nothing matches there
     */
    int matchFrom(Program program, int from) {
        int end = from;
        begin(ways);
        follow(program, 0, from);
        for (int at = from; wayCount > 0 && at < sentence.length(); at++) {
            Joint joint = sentence.word(at).before();
            if (at > from && joint == Joint.BREAK) {
                break;
            }
            int count = wayCount;
            int[] current = ways;
            begin(nextWays);
            for (int i = 0; i < count; i++) {
                if (takes(program, current[i], at, from)) {
                    follow(program, current[i] + 1, at + 1);
                }
            }
            nextWays = current;
            if (accepted) {
                end = at + 1;
            }
        }
        return end;
    }

    private void begin(int[] target) {
        ways = target;
        wayCount = 0;
        accepted = false;
        generation++;
    }

    private boolean takes(Program program, int instruction, int at, int from) {
        Word word = sentence.word(at);
        return switch (program.operation(instruction)) {
            case CLASS -> sentence.isOfClass(at, program.operand(instruction));
            case ANY -> true;
            case STEP -> at == from || word.before() == Joint.SPACE;
            case NAME -> word.kind() == Word.Kind.CAPITALISED && !word.form().equals("i");
            case NUMBER -> word.kind() == Word.Kind.NUMBER;
            case EMAIL -> word.kind() == Word.Kind.EMAIL;
            case URL -> word.kind() == Word.Kind.URL;
            default -> false;
        };
    }

    /** Adds the instructions that can be reached without a word. Programs only go forwards, so this ends. */
    private void follow(Program program, int instruction, int at) {
        int next = instruction;
        while (seenAt[next] != generation) {
            seenAt[next] = generation;
            int operand = program.operand(next);
            switch (program.operation(next)) {
                case FORK -> {
                    follow(program, operand, at);
                    next++;
                }
                case JUMP -> next = operand;
                case START, END, QUESTION -> {
                    if (!holds(program.operation(next), at)) {
                        return;
                    }
                    next++;
                }
                case ACCEPT -> {
                    accepted = true;
                    return;
                }
                default -> {
                    ways[wayCount++] = next;
                    return;
                }
            }
        }
    }

    private boolean holds(Operation edge, int at) {
        return switch (edge) {
            case START -> sentence.startsAt(at);
            case END -> at == sentence.length() || sentence.word(at).before() == Joint.BREAK;
            default -> sentence.isQuestion();
        };
    }
}
