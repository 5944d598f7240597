package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.List;
import org.netiquette.rules.phrase.Pattern.At;
import org.netiquette.rules.phrase.Pattern.Choice;
import org.netiquette.rules.phrase.Pattern.Edge;
import org.netiquette.rules.phrase.Pattern.Gap;
import org.netiquette.rules.phrase.Pattern.Maybe;
import org.netiquette.rules.phrase.Pattern.OfKind;
import org.netiquette.rules.phrase.Pattern.OneOf;
import org.netiquette.rules.phrase.Pattern.Sequence;
import org.netiquette.rules.phrase.Pattern.WordKind;
import org.netiquette.rules.phrase.Program.Operation;

/** Turns patterns into programs over one vocabulary. */
final class Compiler {

    private final Vocabulary vocabulary;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Integer> operands = new ArrayList<>();

    private Compiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Program compile(Pattern pattern, Vocabulary vocabulary, RequiredWords requiredWords) {
        Compiler compiler = new Compiler(vocabulary);
        compiler.emit(pattern);
        compiler.add(Operation.ACCEPT, 0);
        List<Integer> required = requiredWords.of(pattern).stream()
                .map(vocabulary::classOf)
                .distinct()
                .toList();
        return new Program(compiler.operations, compiler.operands, required);
    }

    private void emit(Pattern pattern) {
        if (pattern instanceof OneOf word) {
            add(Operation.CLASS, vocabulary.classOf(word.forms()));
        } else if (pattern instanceof OfKind kind) {
            add(operation(kind.kind()), 0);
        } else if (pattern instanceof At place) {
            add(operation(place.edge()), 0);
        } else if (pattern instanceof Sequence sequence) {
            sequence.parts().forEach(this::emit);
        } else if (pattern instanceof Maybe maybe) {
            int fork = add(Operation.FORK, 0);
            emit(maybe.part());
            operands.set(fork, operands.size());
        } else if (pattern instanceof Gap gap) {
            emit(gap);
        } else if (pattern instanceof Choice choice) {
            emit(choice);
        }
    }

    private static Operation operation(WordKind kind) {
        return switch (kind) {
            case ANY -> Operation.ANY;
            case NAME -> Operation.NAME;
            case NUMBER -> Operation.NUMBER;
            case EMAIL -> Operation.EMAIL;
            case URL -> Operation.URL;
        };
    }

    private static Operation operation(Edge edge) {
        return switch (edge) {
            case START -> Operation.START;
            case END -> Operation.END;
            case QUESTION -> Operation.QUESTION;
        };
    }

    private void emit(Gap gap) {
        List<Integer> forks = new ArrayList<>();
        for (int i = 0; i < gap.words(); i++) {
            forks.add(add(Operation.FORK, 0));
            add(gap.wide() ? Operation.ANY : Operation.STEP, 0);
        }
        forks.forEach(fork -> operands.set(fork, operands.size()));
    }

    private void emit(Choice choice) {
        List<Integer> jumps = new ArrayList<>();
        for (int i = 0; i < choice.options().size(); i++) {
            if (i == choice.options().size() - 1) {
                emit(choice.options().get(i));
            } else {
                int fork = add(Operation.FORK, 0);
                emit(choice.options().get(i));
                jumps.add(add(Operation.JUMP, 0));
                operands.set(fork, operands.size());
            }
        }
        jumps.forEach(jump -> operands.set(jump, operands.size()));
    }

    private int add(Operation operation, int operand) {
        operations.add(operation);
        operands.add(operand);
        return operands.size() - 1;
    }
}
