package org.netiquette.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netiquette.server.PageOpener.CommandStarter;

class PageOpenerTest {

    private final CommandStarter commands = mock();

    @ParameterizedTest
    @CsvSource({
        "Linux, xdg-open http://127.0.0.1:1/",
        "Mac OS X, open http://127.0.0.1:1/",
        "WINDOWS 11, 'rundll32 url.dll,FileProtocolHandler http://127.0.0.1:1/'",
    })
    void asksTheSystemOnceAndInItsOwnWay(String osName, String command) throws IOException {
        assertThat(new PageOpener(osName, commands).open("http://127.0.0.1:1/")).isTrue();

        verify(commands).start(List.of(command.split(" ")));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void saysWhenThereIsNoSuchCommand() throws IOException {
        String address = "http://127.0.0.1:1/";
        doThrow(new IOException("no such file")).when(commands).start(List.of("xdg-open", address));

        assertThat(new PageOpener("Linux", commands).open(address)).isFalse();
    }
}
