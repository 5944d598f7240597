package org.netiquette.autostart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class LaunchAgentsTest {

    private final TestDesk desk;
    private final Path agent;

    LaunchAgentsTest(@TempDir Path folder) {
        this.desk = new TestDesk(folder, "Mac OS X");
        this.agent = desk.path("home/Library/LaunchAgents/org.netiquette.server.plist");
    }

    @Test
    void starts_the_jar_at_login_and_again_when_it_fails() throws Exception {
        assertThat(desk.install("--port", "9000")).isTrue();

        assertThat(readAgent())
                .containsEntry("Label", "org.netiquette.server")
                .containsEntry(
                        "ProgramArguments",
                        List.of(
                                desk.path("jdk/bin/java").toString(),
                                "-Xmx72m",
                                "-jar",
                                desk.path("apps/netiquette-server.jar").toString(),
                                "--port",
                                "9000"))
                .containsEntry("RunAtLoad", true)
                .containsEntry("KeepAlive", Map.of("SuccessfulExit", false))
                .containsEntry(
                        "StandardErrorPath",
                        desk.path("home/Library/Logs/netiquette-server.log").toString())
                .doesNotContainKeys("StandardOutPath", "EnvironmentVariables");
    }

    @Test
    void every_word_is_read_as_it_was() throws Exception {
        desk.with("PATH", "/opt/R&D/<bin>").install("a & b", "<key>", "]]>", "&amp;", "Zoë \"it's\"", "--");

        assertThat(readAgent())
                .containsEntry("EnvironmentVariables", Map.of("PATH", "/opt/R&D/<bin>"))
                .extracting("ProgramArguments")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .endsWith("a & b", "<key>", "]]>", "&amp;", "Zoë \"it's\"", "--");
    }

    @Test
    void an_older_one_is_ended_before_the_new_one_is_loaded() {
        desk.install();

        assertThat(desk.programs.ran())
                .containsExactly(
                        "launchctl bootout gui/501/org.netiquette.server",
                        "launchctl enable gui/501/org.netiquette.server",
                        "launchctl bootstrap gui/501 " + agent);
    }

    @Test
    void that_there_is_no_older_one_is_no_error() {
        desk.programs.failOnce("bootout", "Boot-out failed: 3: No such process");

        assertThat(desk.install()).isTrue();

        assertThat(desk.err()).isEmpty();
    }

    @Test
    void launchd_is_given_time_to_end_the_older_one() {
        desk.programs
                .failOnce("bootstrap", "Bootstrap failed: 5: Input/output error")
                .failOnce("bootstrap", "Bootstrap failed: 5: Input/output error");

        assertThat(desk.install()).isTrue();

        assertThat(desk.programs.pauses()).isEqualTo(2);
    }

    @Test
    void a_launchd_that_goes_on_refusing_is_told_with_its_words() {
        for (int i = 0; i < 10; i++) {
            desk.programs.failOnce("bootstrap", "Bootstrap failed: 125: Domain does not support specified action");
        }

        assertThat(desk.install()).isFalse();

        assertThat(desk.err()).contains("125: Domain does not support", "  launchctl bootstrap gui/501 ");
        assertThat(agent).exists();
    }

    @Test
    void uninstalling_ends_it_and_removes_the_file() {
        desk.install();
        desk.programs.ran();

        assertThat(desk.uninstall(false)).isTrue();

        assertThat(agent).doesNotExist();
        assertThat(desk.programs.ran()).containsExactly("launchctl bootout gui/501/org.netiquette.server");
    }

    private Map<String, Object> readAgent() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        // The DTD that it names lies in the network.
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = factory.newDocumentBuilder().parse(agent.toFile());
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("plist");
        return dictionary(elements(document.getDocumentElement()).get(0));
    }

    private static Map<String, Object> dictionary(Element dict) throws IOException {
        assertThat(dict.getTagName()).isEqualTo("dict");
        Map<String, Object> entries = new LinkedHashMap<>();
        List<Element> children = elements(dict);
        for (int i = 0; i < children.size(); i += 2) {
            assertThat(children.get(i).getTagName()).isEqualTo("key");
            entries.put(children.get(i).getTextContent(), value(children.get(i + 1)));
        }
        return entries;
    }

    private static Object value(Element element) throws IOException {
        return switch (element.getTagName()) {
            case "dict" -> dictionary(element);
            case "array" -> elements(element).stream().map(Node::getTextContent).toList();
            case "true" -> true;
            case "false" -> false;
            case "integer" -> Integer.valueOf(element.getTextContent());
            case "string" -> element.getTextContent();
            default -> throw new IOException("no part of a property list: " + element.getTagName());
        };
    }

    private static List<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    @Test
    void the_file_is_a_property_list_as_macos_writes_them() throws IOException {
        desk.install();

        assertThat(Files.readString(agent))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC");
    }
}
