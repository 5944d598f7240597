package org.netiquette.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Linux      | XDG_CONFIG_HOME | /xdg       | /xdg/netiquette/server.yaml",
                "Linux      | XDG_CONFIG_HOME | relative   | /home/ada/.config/netiquette/server.yaml",
                "Linux      | OTHER           | x          | /home/ada/.config/netiquette/server.yaml",
                "FreeBSD    | OTHER           | x          | /home/ada/.config/netiquette/server.yaml",
                "Mac OS X   | XDG_CONFIG_HOME | /xdg       | /home/ada/Library/Application Support/Netiquette/server.yaml",
                "Windows 11 | APPDATA         | /roaming   | /roaming/Netiquette/server.yaml",
                "WINDOWS 11 | OTHER           | x          | /home/ada/AppData/Roaming/Netiquette/server.yaml",
            })
    void looksWhereProgramsOfTheSystemKeepTheirFiles(String osName, String variable, String value, Path expected) {
        Platform platform = new Platform(osName, Map.of(variable, value), Path.of("/home/ada"));

        assertThat(platform.configFile()).isEqualTo(expected);
    }
}
