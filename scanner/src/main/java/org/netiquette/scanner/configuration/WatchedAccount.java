package org.netiquette.scanner.configuration;

import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.annotate.MarkPlan;

/**
 * An account and how its drafts are annotated.
 *
 * @param account how to reach it
 * @param marks the marks that a draft bears which breaks the rules
 */
public record WatchedAccount(Account account, MarkPlan marks) {}
