package org.netiquette.rules.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a YAML file into nodes that know their lines. Jackson's data binding would be shorter and could not say where a
 * pattern with a missing bracket stands.
 */
public final class YamlFile {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final String name;

    private YamlFile(String name) {
        this.name = name;
    }

    /**
     * The root node of a YAML text.
     *
     * @param name what errors call it
     * @throws YamlError if it is no YAML or is empty
     */
    public static YamlNode parse(String name, String text) {
        YamlFile file = new YamlFile(name);
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new YamlError(name, 1, "the file is empty");
            }
            return file.read(parser);
        } catch (JsonProcessingException e) {
            int line = Optional.ofNullable(e.getLocation())
                    .map(at -> at.getLineNr())
                    .orElse(1);
            throw new YamlError(name, Math.max(1, line), "this is no YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The root node of a resource of this module.
     *
     * @param path under the package of the rules, for example {@code signals/demand.en.yaml}
     * @throws YamlError if there is no such resource or it is no YAML
     */
    public static YamlNode resource(String path) {
        try (InputStream in = YamlFile.class.getResourceAsStream("/org/netiquette/rules/" + path)) {
            if (in == null) {
                throw new YamlError(path, 1, "there is no such file under rules/src/main/resources");
            }
            return parse(path, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private YamlNode read(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser));
            }
            return new YamlNode.Items(name, line, items);
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, YamlNode> fields = new LinkedHashMap<>();
            Map<String, Integer> keyLines = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                int keyLine = parser.currentTokenLocation().getLineNr();
                keyLines.put(key, keyLine);
                parser.nextToken();
                if (fields.put(key, read(parser)) != null) {
                    throw new YamlError(name, keyLine, "the key '" + key + "' stands here twice; keep one");
                }
            }
            return new YamlNode.Fields(
                    name, line, Collections.unmodifiableMap(fields), Collections.unmodifiableMap(keyLines));
        }
        return new YamlNode.Scalar(name, line, token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }
}
