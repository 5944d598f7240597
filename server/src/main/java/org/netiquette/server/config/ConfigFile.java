package org.netiquette.server.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.netiquette.rules.catalogue.RuleCatalogue;

/** Reads the configuration file. Every complaint names the file, the line and the column. */
public final class ConfigFile {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final Supplier<RuleCatalogue> catalogue;

    /**
     * A reader that knows the rules.
     *
     * @param catalogue all rules there are; asked only when the file names one
     */
    public ConfigFile(Supplier<RuleCatalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What the file says; the standard configuration if there is no such file.
     *
     * @throws ConfigException if it cannot be read or says something that has no meaning
     */
    public ServerConfig readIfPresent(Path file) {
        return Files.exists(file) ? read(file) : ServerConfig.standard();
    }

    /**
     * What the file says.
     *
     * @throws ConfigException if it does not exist, cannot be read, or says something that has no meaning
     */
    public ServerConfig read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ConfigException(file + ": there is no such file; check the name, or leave out --config.");
        } catch (IOException e) {
            throw new ConfigException(file + ": the file cannot be read as UTF-8 text; check what it is and whose.");
        }
        try (YAMLParser parser = YAML.createParser(text)) {
            return new ConfigReader(file, parser, catalogue).read();
        } catch (JsonProcessingException e) {
            throw new ConfigException(place(file, e.getLocation())
                    + ": this is not valid YAML; check the quotes, brackets and indentation from here on.");
        } catch (IOException e) {
            throw new ConfigException(
                    file + ": the file cannot be read; " + e.getClass().getSimpleName() + ".");
        }
    }

    /** For example {@code server.yaml:3:5}; without a line when the parser knows none. */
    static String place(Path file, @Nullable JsonLocation at) {
        return at == null || at.getLineNr() < 1
                ? file.toString()
                : file + ":" + at.getLineNr() + ":" + at.getColumnNr();
    }
}
