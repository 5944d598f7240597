package org.netiquette.scanner.command;

import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.netiquette.autostart.Autostart;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.SystemCommand;
import org.netiquette.scanner.assembly.Engine;
import org.netiquette.scanner.configuration.Platform;
import org.netiquette.scanner.mailbox.MailSettings;
import org.netiquette.scanner.state.StateFolder;
import org.netiquette.scanner.watch.Clocks;

/**
 * What the commands need of the world.
 *
 * @param engine begins to load the rules, and does not wait; asked for once by what reviews
 * @param platform the system, its variables and folders
 * @param in standard input
 * @param terminal what standard output and error are
 * @param clocks the computer's
 * @param zone in which times are shown
 * @param mail how patient connections are
 * @param programs makes what runs a program from its words
 * @param random gives numbers from 0 to below 1
 * @param atExit is given what is to be done when the process is asked to end
 * @param autostart has the scanner started at login
 */
public record Surroundings(
        Supplier<Engine> engine,
        Platform platform,
        InputStream in,
        Terminal terminal,
        Clocks clocks,
        ZoneId zone,
        MailSettings mail,
        Function<List<String>, Secret.CommandOutput> programs,
        DoubleSupplier random,
        Consumer<Runnable> atExit,
        Autostart autostart) {

    /** A keyring may have to ask its owner. */
    private static final Duration PROGRAM_LIMIT = Duration.ofMinutes(2);

    /** Those of this process, with these rules. */
    public static Surroundings ofSystem(Supplier<Engine> engine) {
        Platform platform = Platform.ofSystem();
        return new Surroundings(
                engine,
                platform,
                System.in,
                Terminal.ofSystem(platform.environment()),
                Clocks.system(),
                ZoneId.systemDefault(),
                MailSettings.standard(),
                words -> new SystemCommand(words, PROGRAM_LIMIT),
                () -> ThreadLocalRandom.current().nextDouble(),
                stop -> Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop")),
                Autostart.ofSystem(Surroundings.class));
    }

    /** Where things are remembered. */
    StateFolder stateFolder() {
        return StateFolder.usual(platform.osName(), platform.environment(), platform.home());
    }
}
