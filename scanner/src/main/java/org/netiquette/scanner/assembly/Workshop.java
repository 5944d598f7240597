package org.netiquette.scanner.assembly;

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
 */
public record Workshop(Judgement judgement, MailSettings mail, Clocks clocks, DoubleSupplier random) {}
