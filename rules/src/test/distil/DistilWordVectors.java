import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes {@code word-vectors.en.bin}: each word read alone by a sentence model, its numbers taken to 100 by principal
 * components in which frequent words count more, softly whitened, of length 1, eight bits each.
 */
public final class DistilWordVectors {

    private static final Path VECTORS =
            Path.of("rules/src/main/resources/org/netiquette/rules/meaning/word-vectors.en.bin");
    private static final Path CORPUS = Path.of("rules/src/test/resources/corpus/train");
    private static final int DIMENSIONS = 100;
    private static final int ROUNDS = 60;

    private DistilWordVectors() {}

    /** Runs it, from the top folder. */
    public static void main(String[] args) throws IOException {
        Set<String> words = new LinkedHashSet<>(known());
        corpusWords().forEach((word, count) -> {
            if (count > 1 && word.length() > 1) {
                words.add(word);
            }
        });
        List<String> list = List.copyOf(words);
        EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run);
        double[][] read = new double[list.size()][];
        for (int i = 0; i < read.length; i++) {
            float[] vector = model.embed(list.get(i)).content().vector();
            read[i] = new double[vector.length];
            for (int j = 0; j < vector.length; j++) {
                read[i][j] = vector[j];
            }
        }
        write(list, reduce(read));
    }

    private static List<String> known() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(VECTORS)))) {
            in.readInt();
            in.readInt();
            in.readFloat();
            return List.of(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8).split("\n"));
        }
    }

    private static Map<String, Integer> corpusWords() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        Pattern word = Pattern.compile("[a-z]+");
        List<Path> files;
        try (Stream<Path> all = Files.list(CORPUS)) {
            files = all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
        }
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                JsonNode node = json.readTree(line);
                Matcher matcher = word.matcher((node.path("body").asText() + " " + node.path("text").asText()).toLowerCase());
                while (matcher.find()) {
                    counts.merge(matcher.group(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static double[][] reduce(double[][] vectors) {
        int size = vectors[0].length;
        double[] mean = new double[size];
        for (double[] vector : vectors) {
            for (int j = 0; j < size; j++) {
                mean[j] += vector[j] / vectors.length;
            }
        }
        double[][] covariance = new double[size][size];
        double weights = 0;
        for (int i = 0; i < vectors.length; i++) {
            double weight = 1.0 / (i + 1); // words stand in the order of their frequency, which falls like this
            weights += weight;
            for (int j = 0; j < size; j++) {
                vectors[i][j] -= mean[j];
            }
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    covariance[j][k] += weight * vectors[i][j] * vectors[i][k];
                }
            }
        }
        double[][] axes = new double[DIMENSIONS][size];
        double[] variances = new double[DIMENSIONS];
        principal(covariance, weights, axes, variances);
        double average = 0;
        for (double variance : variances) {
            average += variance / DIMENSIONS;
        }
        double[][] reduced = new double[vectors.length][DIMENSIONS];
        for (int i = 0; i < vectors.length; i++) {
            double length = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += vectors[i][j] * axes[d][j];
                }
                reduced[i][d] = sum / Math.sqrt(variances[d] + average);
                length += reduced[i][d] * reduced[i][d];
            }
            for (int d = 0; d < DIMENSIONS; d++) {
                reduced[i][d] /= Math.sqrt(length);
            }
        }
        return reduced;
    }

    /** The strongest axes one after the other, by power iteration, each taken out of the rest. */
    private static void principal(double[][] covariance, double weights, double[][] axes, double[] variances) {
        int size = covariance.length;
        for (int d = 0; d < axes.length; d++) {
            double[] axis = new double[size];
            for (int j = 0; j < size; j++) {
                axis[j] = Math.cos(j + 1 + d);
            }
            double variance = 0;
            for (int round = 0; round < ROUNDS; round++) {
                double[] next = new double[size];
                double length = 0;
                for (int j = 0; j < size; j++) {
                    for (int k = 0; k < size; k++) {
                        next[j] += covariance[j][k] / weights * axis[k];
                    }
                    length += next[j] * next[j];
                }
                variance = Math.sqrt(length);
                for (int j = 0; j < size; j++) {
                    axis[j] = next[j] / variance;
                }
            }
            axes[d] = axis;
            variances[d] = variance;
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    covariance[j][k] -= weights * variance * axis[j] * axis[k];
                }
            }
        }
    }

    private static void write(List<String> words, double[][] vectors) throws IOException {
        double most = 0;
        for (double[] vector : vectors) {
            for (double number : vector) {
                most = Math.max(most, Math.abs(number));
            }
        }
        byte[] text = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(VECTORS)))) {
            out.writeInt(words.size());
            out.writeInt(DIMENSIONS);
            out.writeFloat((float) (most / 127));
            out.writeInt(text.length);
            out.write(text);
            for (double[] vector : vectors) {
                for (double number : vector) {
                    out.write((byte) Math.round(number / most * 127));
                }
            }
        }
    }
}
