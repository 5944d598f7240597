package org.netiquette.scanner.assembly;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.netiquette.scanner.mailbox.MailSettings;
import org.netiquette.scanner.watch.Clocks;
import org.netiquette.scanner.watch.Judgement;

/**
 * What all accounts share.
 *
 * @param judgement how drafts are judged
 * @param mail how patient connections are
 * @param clocks the computer's
 * @param random gives numbers from 0 to below 1
 * @param trial is told each command that would be sent, for a trial that writes nothing; empty to write
 */
public record Workshop(
        Judgement judgement,
        MailSettings mail,
        Clocks clocks,
        DoubleSupplier random,
        Optional<Consumer<String>> trial) {}
