package org.netiquette.rules.phrase;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A compiled pattern: instructions for {@link Matcher}. Immutable. */
final class Program {

    private final List<Operation> operations;
    private final int[] operands;
    private final int[] required;
    private final int[] startingClasses;
    private final boolean startsWithAnything;

    /**
     * A program.
     *
     * @param operations what to do
     * @param operands what to do it with: a class of words, or the other instruction to go on with; 0 where neither is
     *     needed
     * @param required classes of which each match holds a word
     */
    Program(List<Operation> operations, List<Integer> operands, List<Integer> required) {
        this.operations = List.copyOf(operations);
        this.operands = operands.stream().mapToInt(Integer::intValue).toArray();
        this.required = required.stream().mapToInt(Integer::intValue).toArray();
        Set<Integer> starting = new TreeSet<>();
        this.startsWithAnything = collectStart(0, new BitSet(), starting);
        this.startingClasses = starting.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Collects the classes that a match may start with; true if it may start with a word of no class. */
    private boolean collectStart(int from, BitSet seen, Set<Integer> starting) {
        if (seen.get(from)) {
            return false;
        }
        seen.set(from);
        return switch (operations.get(from)) {
            case CLASS -> {
                starting.add(operands[from]);
                yield false;
            }
            case FORK -> {
                // Both ways, even if the first already says yes: the classes of each are wanted.
                boolean next = collectStart(from + 1, seen, starting);
                boolean other = collectStart(operands[from], seen, starting);
                yield next || other;
            }
            case JUMP -> collectStart(operands[from], seen, starting);
            case START, END, QUESTION -> collectStart(from + 1, seen, starting);
            case ACCEPT -> false;
            default -> true;
        };
    }

    /** What an instruction does. */
    enum Operation {
        /** Takes a word of the class in the operand. */
        CLASS,
        /** Takes any word. */
        ANY,
        /** Takes any word that no comma parts from the one before. */
        STEP,
        /** Takes a word with a capital. */
        NAME,
        /** Takes digits. */
        NUMBER,
        /** Takes a mail address. */
        EMAIL,
        /** Takes a web address. */
        URL,
        /** Goes on with the next instruction and with the operand as well. */
        FORK,
        /** Goes on with the operand. */
        JUMP,
        /** Goes on if a thought starts here. */
        START,
        /** Goes on if a thought ends here. */
        END,
        /** Goes on if the sentence is a question. */
        QUESTION,
        /** A match. */
        ACCEPT
    }

    int length() {
        return operands.length;
    }

    Operation operation(int instruction) {
        return operations.get(instruction);
    }

    int operand(int instruction) {
        return operands[instruction];
    }

    /** Classes of which each match holds a word. */
    int[] required() {
        return required.clone();
    }

    /** The classes that a match may start with. */
    int[] startingClasses() {
        return startingClasses.clone();
    }

    /** Whether a match may start with a word of no class. */
    boolean startsWithAnything() {
        return startsWithAnything;
    }

    /** Whether a match may start with this word. */
    boolean mayStartAt(ReadSentence sentence, int index) {
        if (startsWithAnything) {
            return true;
        }
        for (int number : startingClasses) {
            if (sentence.isOfClass(index, number)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether there is a word of each class that every match holds; if not, there is no match.
     *
     * @param present the classes of the words
     */
    boolean mayMatch(BitSet present) {
        for (int number : required) {
            if (!present.get(number)) {
                return false;
            }
        }
        return true;
    }
}
