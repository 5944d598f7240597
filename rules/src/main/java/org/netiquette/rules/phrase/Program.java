package org.netiquette.rules.phrase;

import java.util.List;

/** A compiled pattern: instructions for {@link Matcher}. Immutable. */
final class Program {

    private final List<Operation> operations;
    private final int[] operands;
    private final int[] required;

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

    /** Whether the sentence holds a word of each class that every match holds; if not, it need not be searched. */
    boolean mayMatch(ReadSentence sentence) {
        return sentence.holdsAll(required);
    }
}
