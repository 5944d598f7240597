package org.netiquette.rules.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.netiquette.rules.corpus.Corpus;
import org.netiquette.rules.meaning.SentenceTrainer;

/** Says beside the model from what and how it was made. */
final class Provenance {

    private Provenance() {}

    static void write(Path file, SentenceTrainer.Settings settings, String heldOut) throws IOException {
        String hash = Corpus.hash(Corpus.FOLDER.resolve("train"));
        Files.writeString(file, String.format(Locale.ROOT, """
            about: >-
              Where sentence-model.en.bin and ../document/weights.en.tsv come from. All that is drawn is
              drawn from the seed.
            command: mvn -q -pl rules test-compile exec:exec@train
            corpus: %s
            word-vectors: >-
              word-vectors.en.bin: each word read alone by bge-small-en-v1.5 (MIT licence), its 384 numbers taken to 100 by
              principal components, eight bits each; src/test/distil makes such a file
            settings: "%s"
            held-out-writers: |
            %s""", hash, settings, heldOut.indent(2)));
    }
}
