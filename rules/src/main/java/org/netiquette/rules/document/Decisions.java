package org.netiquette.rules.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The trained weights of every decision about whole drafts: {@code outreach}, and each mistake by its id. */
public final class Decisions {

    private static final String FILE = "weights.en.tsv";
    private static final String BIAS = "bias";

    private final Map<String, Weights> weights;

    private Decisions(Map<String, Weights> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** Decisions by these weights. */
    public static Decisions of(Map<String, Weights> weights) {
        return new Decisions(weights);
    }

    /** The weights that ship for English; the file has a line for each: decision, trait, weight, parted by tabs. */
    public static Decisions english() {
        Map<String, Map<String, Double>> read = new HashMap<>();
        try (InputStream in = Decisions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("there is no resource " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int name = line.indexOf('\t');
                int weight = line.indexOf('\t', name + 1);
                read.computeIfAbsent(line.substring(0, name), decision -> new HashMap<>())
                        .put(line.substring(name + 1, weight), Double.valueOf(line.substring(weight + 1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the weights of the decisions cannot be read; build the program anew", e);
        }
        Map<String, Weights> weights = new HashMap<>();
        read.forEach((decision, byTrait) -> {
            double bias = byTrait.getOrDefault(BIAS, 0.0);
            byTrait.remove(BIAS);
            weights.put(decision, new Weights(byTrait, bias));
        });
        return new Decisions(weights);
    }

    /**
     * The weights of one decision.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Weights get(String decision) {
        Weights of = weights.get(decision);
        if (of == null) {
            throw new IllegalArgumentException("there are no weights for '" + decision + "' in " + FILE);
        }
        return of;
    }
}
