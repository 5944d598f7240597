package org.netiquette.rules.meaning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Checksum;
import org.netiquette.rules.signal.Likelihoods;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.SignalHit;

/**
 * The trained sentence model: how likely a sentence shows each signal. Two parts add up their log-odds: weights of the
 * fragments of a sentence, and a {@link Convolution} over word vectors, which also understands words that no training
 * sentence held. Immutable; linear in the length of the sentence.
 */
public final class MeaningModel {

    /** What the outputs stand for, in their order. */
    static final List<Signal> SIGNALS = List.of(Signal.values());

    /** One for each signal, and one for outreach. */
    static final int OUTPUTS = SIGNALS.size() + 1;

    /** What the model that ships is called. */
    public static final String ENGLISH = "sentence-model.en";

    private static final String VECTORS = "word-vectors.en.bin";
    private static final String NETWORK = ENGLISH + ".bin";
    private static final int MOST_WEIGHT = 127;

    private final Set<String> knownWords;
    private final WordVectors vectors;
    private final Fragments fragments;
    private final byte[] fragmentWeights;
    private final float fragmentScale;
    private final Convolution convolution;
    private final WordColumns columns;
    private final float[] answerWeights;
    private final float[] biases;
    private final String version;

    MeaningModel(
            Set<String> knownWords,
            WordVectors vectors,
            Fragments fragments,
            byte[] fragmentWeights,
            float fragmentScale,
            Convolution convolution,
            float[] answerWeights,
            float[] biases,
            String version) {
        this.knownWords = Set.copyOf(knownWords);
        this.vectors = vectors;
        this.fragments = fragments;
        this.fragmentWeights = fragmentWeights;
        this.fragmentScale = fragmentScale;
        this.convolution = convolution;
        this.columns = new WordColumns(vectors, convolution);
        this.answerWeights = answerWeights;
        this.biases = biases;
        this.version = version;
    }

    /** The model that ships for English. */
    public static MeaningModel english() {
        // Not for safety, only to tell models apart, and the files are read anyway.
        Checksum sum = new CRC32();
        WordVectors vectors = englishVectors(sum);
        try (DataInputStream network = open(NETWORK, sum)) {
            return read(network, vectors, sum);
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model cannot be read; build the program anew", e);
        }
    }

    static WordVectors englishVectors() {
        return englishVectors(new CRC32());
    }

    private static WordVectors englishVectors(Checksum sum) {
        try (DataInputStream in = open(VECTORS, sum)) {
            return WordVectors.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the word vectors cannot be read; build the program anew", e);
        }
    }

    private static DataInputStream open(String name, Checksum sum) throws IOException {
        InputStream in = MeaningModel.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("there is no resource " + name);
        }
        return new DataInputStream(new BufferedInputStream(new CheckedInputStream(in, sum), 1 << 16));
    }

    private static MeaningModel read(DataInputStream in, WordVectors vectors, Checksum sum) throws IOException {
        String words = new String(bytes(in, in.readInt()), StandardCharsets.UTF_8);
        Fragments fragments = Fragments.read(in);
        float fragmentScale = in.readFloat();
        byte[] fragmentWeights = bytes(in, fragments.size() * OUTPUTS);
        int perLength = in.readInt();
        float[] weights = floats(in, Convolution.weights(vectors.dimensions(), perLength));
        int detectors = Convolution.detectors(perLength);
        Convolution convolution = new Convolution(vectors.dimensions(), perLength, weights, floats(in, detectors));
        float[] answerWeights = floats(in, detectors * OUTPUTS);
        float[] biases = floats(in, OUTPUTS);
        if (in.read() >= 0) {
            throw new IOException("there is more in " + NETWORK + " than a model");
        }
        return new MeaningModel(
                Set.of(words.split("\n", -1)),
                vectors,
                fragments,
                fragmentWeights,
                fragmentScale,
                convolution,
                answerWeights,
                biases,
                HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    /** As {@code readNBytes}, but in one piece: a start waits for it, and many small reads take twice as long. */
    static byte[] bytes(DataInputStream in, int count) throws IOException {
        byte[] read = new byte[count];
        in.readFully(read);
        return read;
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] read = new float[count];
        ByteBuffer.wrap(bytes(in, count * Float.BYTES)).asFloatBuffer().get(read);
        return read;
    }

    /** Eight hexadecimal digits that change whenever the network or its word vectors do. */
    public String version() {
        return version;
    }

    /** Writes the network, without the word vectors, so that {@link #english} can read it. */
    void write(DataOutputStream out) throws IOException {
        byte[] words = String.join("\n", new TreeSet<>(knownWords)).getBytes(StandardCharsets.UTF_8);
        out.writeInt(words.length);
        out.write(words);
        fragments.write(out);
        out.writeFloat(fragmentScale);
        out.write(fragmentWeights);
        out.writeInt(convolution.detectors() / Convolution.LONGEST_RUN);
        for (float[] numbers : List.of(convolution.weights, convolution.biases, answerWeights, biases)) {
            for (float number : numbers) {
                out.writeFloat(number);
            }
        }
    }

    /**
     * Eight bits for each weight of a fragment.
     *
     * @param scale what one step stands for
     */
    static byte[] eightBits(float[] weights, float scale) {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round(weights[i] / scale)));
        }
        return bytes;
    }

    /**
     * How likely the sentence shows each signal and stands in outreach.
     *
     * @param seen what phrases saw in it
     */
    Likelihoods read(String sentence, Reading seen) {
        List<String> tokens = Tokens.of(sentence, knownWords);
        float[] likely = read(new Input(vectors.rows(tokens), fragments.numbers(hashes(tokens, phrases(seen)))));
        Map<Signal, Double> bySignal = new EnumMap<>(Signal.class);
        for (int i = 0; i < SIGNALS.size(); i++) {
            bySignal.put(SIGNALS.get(i), (double) likely[i]);
        }
        return new Likelihoods(bySignal, likely[SIGNALS.size()]);
    }

    private float[] read(Input input) {
        float[] odds = biases.clone();
        for (int fragment : input.fragments) {
            for (int i = 0; i < OUTPUTS; i++) {
                odds[i] += fragmentWeights[fragment * OUTPUTS + i] * fragmentScale;
            }
        }
        float[] answers = new float[convolution.detectors()];
        convolution.read(columns.of(input.rows), answers, new int[answers.length]);
        for (int detector = 0; detector < answers.length; detector++) {
            if (answers[detector] > 0) {
                for (int i = 0; i < OUTPUTS; i++) {
                    odds[i] += answers[detector] * answerWeights[detector * OUTPUTS + i];
                }
            }
        }
        for (int i = 0; i < OUTPUTS; i++) {
            odds[i] = (float) (1 / (1 + StrictMath.exp(-odds[i])));
        }
        return odds;
    }

    /** The hashes of the fragments of a sentence, and of those that stand for phrases. */
    static long[] hashes(List<String> tokens, List<String> phrases) {
        long[] ngrams = Ngrams.of(tokens);
        long[] all = Arrays.copyOf(ngrams, ngrams.length + phrases.size());
        for (int i = 0; i < phrases.size(); i++) {
            all[ngrams.length + i] = Fragments.hash(phrases.get(i));
        }
        return all;
    }

    /** What phrases saw counts as fragments of its own. */
    static List<String> phrases(Reading seen) {
        List<String> fragments = new ArrayList<>();
        for (SignalHit hit : seen.signals()) {
            String signal = "phrase:" + hit.signal().id();
            fragments.add(signal);
            fragments.add(signal + "." + hit.group());
            fragments.add(signal + "." + hit.strength());
        }
        return fragments;
    }
}
