package org.netiquette.rules.meaning;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the training leaves the sentence model. */
public final class SentenceModelFile {

    private SentenceModelFile() {}

    /** Writes it, in place of the one that was there. */
    public static void write(MeaningModel model, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            model.write(out);
        }
    }
}
