package org.netiquette.scanner.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformTest {

    private static final Path HOME = Path.of("/home/me");

    private static Path file(String os, Map<String, String> environment) {
        return new Platform(os, environment, HOME).accountsFile();
    }

    @Test
    void linux_keeps_it_in_the_configuration_folder() {
        assertThat(file("Linux", Map.of())).isEqualTo(HOME.resolve(".config/netiquette/accounts.yaml"));
        assertThat(file("Linux", Map.of("XDG_CONFIG_HOME", "/etc/me")))
                .isEqualTo(Path.of("/etc/me/netiquette/accounts.yaml"));
        assertThat(file("Linux", Map.of("XDG_CONFIG_HOME", "relative")))
                .isEqualTo(HOME.resolve(".config/netiquette/accounts.yaml"));
    }

    @Test
    void macos_keeps_it_in_application_support() {
        assertThat(file("Mac OS X", Map.of("XDG_CONFIG_HOME", "/etc/me")))
                .isEqualTo(HOME.resolve("Library/Application Support/Netiquette/accounts.yaml"));
    }

    @Test
    void windows_keeps_it_in_appdata() {
        assertThat(file("Windows 11", Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/Netiquette/accounts.yaml"));
        assertThat(file("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Roaming/Netiquette/accounts.yaml"));
    }
}
