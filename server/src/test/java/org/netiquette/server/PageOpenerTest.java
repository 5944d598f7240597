package org.netiquette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOpenerTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, xdg-open http://127.0.0.1:1/",
        "Mac OS X, open http://127.0.0.1:1/",
        "WINDOWS 11, 'rundll32 url.dll,FileProtocolHandler http://127.0.0.1:1/'",
    })
    void asksTheSystemInItsOwnWay(String osName, String command) {
        List<String> started = new ArrayList<>();

        assertThat(new PageOpener(osName, words -> started.add(String.join(" ", words))).open("http://127.0.0.1:1/"))
                .isTrue();

        assertThat(started).containsExactly(command);
    }

    @Test
    void saysWhenThereIsNoSuchCommand() {
        PageOpener opener = new PageOpener("Linux", words -> {
            throw new IOException("no such file");
        });

        assertThat(opener.open("http://127.0.0.1:1/")).isFalse();
    }
}
