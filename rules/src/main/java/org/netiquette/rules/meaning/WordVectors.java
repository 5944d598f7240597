package org.netiquette.rules.meaning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What words are near in meaning: a vector for each of some thirty thousand English words, eight bits a number.
 *
 * <p>The tokens that are no words ({@link Tokens#NAME} and the like) have fixed vectors drawn at random.
 */
final class WordVectors {

    /** The row of a word that is not known. */
    static final int UNKNOWN = -1;

    private static final List<String> NO_WORDS =
            List.of(Tokens.NAME, Tokens.NUMBER, Tokens.ADDRESS, Tokens.QUESTION, Tokens.EXCLAMATION, Tokens.BREAK);
    private static final long SEED = 1;

    private final int dimensions;
    private final float scale;
    private final byte[] numbers;
    private final Map<String, Integer> rows;
    private final float[][] drawn;

    private WordVectors(int dimensions, float scale, byte[] numbers, Map<String, Integer> rows) {
        this.dimensions = dimensions;
        this.scale = scale;
        this.numbers = numbers;
        this.rows = rows;
        this.drawn = draw(dimensions);
    }

    /**
     * Reads vectors: their count, dimensions, scale, the words as UTF-8 parted by line ends, then the numbers by word.
     *
     * @throws IOException if they cannot be read
     */
    static WordVectors read(DataInputStream in) throws IOException {
        int count = in.readInt();
        int dimensions = in.readInt();
        float scale = in.readFloat();
        String[] words = new String(MeaningModel.bytes(in, in.readInt()), StandardCharsets.UTF_8).split("\n", -1);
        byte[] numbers = MeaningModel.bytes(in, count * dimensions);
        Map<String, Integer> rows = new HashMap<>(2 * count);
        for (int i = 0; i < count; i++) {
            rows.put(words[i], i);
        }
        for (int i = 0; i < NO_WORDS.size(); i++) {
            rows.put(NO_WORDS.get(i), count + i);
        }
        return new WordVectors(dimensions, scale, numbers, rows);
    }

    /** Writes what {@link #read} reads: unit vectors, each number a multiple of {@code scale}. */
    static void write(DataOutputStream out, List<String> words, byte[] numbers, int dimensions, float scale)
            throws IOException {
        byte[] text = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
        out.writeInt(words.size());
        out.writeInt(dimensions);
        out.writeFloat(scale);
        out.writeInt(text.length);
        out.write(text);
        out.write(numbers);
    }

    private static float[][] draw(int dimensions) {
        Random random = new Random(SEED);
        float[][] drawn = new float[NO_WORDS.size()][dimensions];
        for (float[] vector : drawn) {
            for (int i = 0; i < dimensions; i++) {
                vector[i] = (float) (random.nextGaussian() / Math.sqrt(dimensions));
            }
        }
        return drawn;
    }

    int dimensions() {
        return dimensions;
    }

    /** The row of each token, {@link #UNKNOWN} where there is none. */
    int[] rows(List<String> tokens) {
        int[] found = new int[tokens.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = rows.getOrDefault(tokens.get(i), UNKNOWN);
        }
        return found;
    }

    /** Copies the vector at {@code row} to {@code into}; zeros for a word that is not known. */
    void copy(int row, float[] into) {
        int words = numbers.length / dimensions;
        for (int i = 0; i < dimensions; i++) {
            if (row == UNKNOWN) {
                into[i] = 0;
            } else {
                into[i] = row < words ? numbers[row * dimensions + i] * scale : drawn[row - words][i];
            }
        }
    }
}
