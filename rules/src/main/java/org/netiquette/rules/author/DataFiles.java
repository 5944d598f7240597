package org.netiquette.rules.author;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the word lists that ship with this package. */
final class DataFiles {

    private final ObjectReader yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .reader();

    /**
     * Reads one file.
     *
     * @param name the file's name, beside this class
     * @param type the record that the file fills
     * @throws UncheckedIOException if the file is missing or does not fit the record; it names the file
     */
    <T> T read(String name, Class<T> type) {
        try (InputStream file = DataFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException("it is not beside " + DataFiles.class.getName());
            }
            return yaml.forType(type).readValue(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the word list " + name + ": " + broken.getMessage(), broken);
        }
    }
}
