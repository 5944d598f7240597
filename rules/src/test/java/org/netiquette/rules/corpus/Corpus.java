package org.netiquette.rules.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.netiquette.rules.corpus.LabelledMail.Lights;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.signal.Signal;

/**
 * One part of the corpus: all files of one folder, one file a hand and kind. {@code README.md} beside the folders says
 * what the lines hold.
 *
 * @param mails whole mails
 * @param sentences sentences on their own, without those of the mails
 */
public record Corpus(List<LabelledMail> mails, List<LabelledSentence> sentences) {

    /** Where the folders lie, seen from the module. */
    public static final Path FOLDER = Path.of("src/test/resources/corpus");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MAILS = ".mails.jsonl";
    private static final String SENTENCES = ".sentences.jsonl";

    /** Copies the lists. */
    public Corpus {
        mails = List.copyOf(mails);
        sentences = List.copyOf(sentences);
    }

    /** What the model is trained on. */
    public static Corpus train() {
        return load(FOLDER.resolve("train"));
    }

    /** What the judgement is measured by; never trained on. */
    public static Corpus test() {
        return load(FOLDER.resolve("test"));
    }

    /**
     * Every file of a folder.
     *
     * @throws IllegalArgumentException naming file and line of what cannot be read
     */
    public static Corpus load(Path folder) {
        List<LabelledMail> mails = new ArrayList<>();
        List<LabelledSentence> sentences = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                JsonNode line = parse(lines.get(i), name + ":" + (i + 1));
                if (name.endsWith(MAILS)) {
                    mails.add(mail(line, name.substring(0, name.length() - MAILS.length())));
                } else {
                    sentences.add(sentence(line, name.substring(0, name.length() - SENTENCES.length())));
                }
            }
        }
        return new Corpus(mails, sentences);
    }

    /** Who wrote it: the imagined authors, in order. */
    public Set<String> hands() {
        Set<String> hands = new TreeSet<>();
        mails.forEach(mail -> hands.add(mail.hand()));
        sentences.forEach(sentence -> hands.add(sentence.hand()));
        return hands;
    }

    /** Every labelled sentence, those of the mails too, each text once. */
    public List<LabelledSentence> everySentence() {
        Set<String> seen = new LinkedHashSet<>();
        return Stream.concat(sentences.stream(), mails.stream().flatMap(mail -> mail.sentences().stream()))
                .filter(sentence -> seen.add(sentence.text()))
                .toList();
    }

    /** The part of it that these hands wrote. */
    public Corpus of(Set<String> hands) {
        return new Corpus(
                mails.stream().filter(mail -> hands.contains(mail.hand())).toList(),
                sentences.stream()
                        .filter(sentence -> hands.contains(sentence.hand()))
                        .toList());
    }

    /** SHA-256 over the files of a folder, names and contents, as 16 hexadecimal digits. */
    public static String hash(Path folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files(folder)) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256; this one has not", e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(MAILS) || file.toString().endsWith(SENTENCES))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line, String place) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place + " is not one JSON object: " + e.getOriginalMessage(), e);
        }
    }

    private static LabelledMail mail(JsonNode line, String hand) {
        return new LabelledMail(
                line.path("id").asText(),
                hand,
                LabelledMail.draft(
                        line.path("subject").asText(),
                        line.path("body").asText(),
                        texts(line.path("to")),
                        texts(line.path("attachments")),
                        line.path("thread").asText()),
                line.path("outreach").asBoolean(),
                new LinkedHashSet<>(texts(line.path("mistakes")).stream()
                        .map(Corpus::mistake)
                        .toList()),
                Optional.ofNullable(line.get("lights")).map(Corpus::lights),
                StreamSupport.stream(line.path("sentences").spliterator(), false)
                        .map(sentence -> sentence(sentence, hand))
                        .toList());
    }

    private static LabelledSentence sentence(JsonNode line, String hand) {
        return new LabelledSentence(
                line.path("text").asText(),
                new LinkedHashSet<>(
                        texts(line.path("signals")).stream().map(Corpus::signal).toList()),
                hand);
    }

    private static Lights lights(JsonNode read) {
        return new Lights(light(read, "reason"), light(read, "research"), light(read, "question"));
    }

    private static boolean light(JsonNode read, String name) {
        if (!read.path(name).isBoolean()) {
            throw new IllegalArgumentException("lights need '" + name + "', true or false: " + read);
        }
        return read.path(name).asBoolean();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Mistake mistake(String id) {
        return Stream.of(Mistake.values())
                .filter(mistake -> mistake.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no mistake '" + id + "'"));
    }

    private static Signal signal(String id) {
        return Signal.find(id).orElseThrow(() -> new IllegalArgumentException("there is no signal '" + id + "'"));
    }
}
