package org.netiquette.scanner.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.configuration.ConfigurationException;
import org.netiquette.scanner.configuration.WatchedAccount;
import org.netiquette.scanner.mailbox.MailAccount;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.mailbox.ServerProfile;
import org.netiquette.scanner.mailbox.Stamp;
import org.netiquette.scanner.report.Style;
import org.netiquette.scanner.state.StateFailure;
import picocli.CommandLine.Command;

/** Tries each account and says what works. */
@Command(
        name = "doctor",
        description = "Try each account: encryption, login, what the server can do, which folder, the clock.")
final class DoctorCommand implements Callable<Integer> {

    /** A certificate that ends so soon is worth a word. */
    private static final Duration SOON = Duration.ofDays(14);

    /** A note is on its way for seconds, and its date has no fractions. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);

    private final ScannerCommand top;

    DoctorCommand(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws ConfigurationException {
        top.requireText("doctor");
        Optional<List<WatchedAccount>> accounts = top.accounts();
        if (accounts.isEmpty()) {
            return ExitCode.COULD_NOT;
        }
        ok(
                "accounts file",
                accounts.get().size() == 1 ? "1 account" : accounts.get().size() + " accounts");
        ok("Java", Runtime.version().toString());
        Instant now = top.surroundings().clocks().wall().instant();
        ok(
                "clock",
                now.truncatedTo(ChronoUnit.SECONDS) + "; if that is wrong, certificates are refused: set the clock");
        boolean well = true;
        for (WatchedAccount account : accounts.get()) {
            top.out().println();
            top.out().println(top.style().strong(account.account().name()));
            well &= remembers(account.account());
            well &= examine(account.account(), now);
        }
        top.out().flush();
        return well ? ExitCode.NOTHING_FOUND : ExitCode.COULD_NOT;
    }

    private boolean remembers(Account account) {
        try {
            ok(
                    "memory",
                    top.surroundings().stateFolder().ofAccount(account.name()).toString());
            return true;
        } catch (StateFailure e) {
            fail("memory", Failures.sentence(e.getMessage()));
            return false;
        }
    }

    private boolean examine(Account account, Instant now) {
        String server = account.host() + ":" + account.port();
        try (MailAccount mail = new MailAccount(account, top.surroundings().mail())) {
            Instant before = top.surroundings().clocks().wall().instant();
            ServerProfile profile = mail.profile();
            Duration took =
                    Duration.between(before, top.surroundings().clocks().wall().instant());
            ok("server", server + " answers; all of this took " + took.toMillis() + " ms");
            show(account, profile, now);
            return true;
        } catch (MailFailure e) {
            failed(server, e);
            return false;
        }
    }

    /** What kind of failure it is says how far it came. */
    private void failed(String server, MailFailure failure) {
        String reason = Failures.sentence(failure.getMessage());
        switch (failure.kind()) {
            case CONNECTION -> fail("server", reason);
            case SECURITY -> {
                ok("server", server + " answers");
                fail("encryption", reason);
            }
            case LOGIN, THROTTLED -> {
                ok("server", server + " answers");
                ok("encryption", "as configured");
                fail("login", reason);
            }
            case FOLDER -> {
                ok("server", server + " answers");
                ok("encryption", "as configured");
                ok("login", "taken");
                fail("Drafts", reason + " 'folders' lists them all.");
            }
            case SECRET -> fail("secret", reason);
            case PROTOCOL -> fail("server", reason);
        }
    }

    private void show(Account account, ServerProfile profile, Instant now) {
        if (account.tls() == TlsMode.NONE) {
            warn("encryption", "none, which is right only for a server on this computer");
        } else {
            ok("encryption", profile.encryption().orElse("unknown") + ", certificate checked");
        }
        profile.certificateUntil().ifPresent(end -> {
            String until = "valid until " + end.truncatedTo(ChronoUnit.SECONDS);
            if (end.isBefore(now.plus(SOON))) {
                warn("certificate", until + ", which is soon");
            } else {
                ok("certificate", until);
            }
        });
        clock(profile);
        ok("login", account.user() + " by " + account.secret().scheme());
        ok("capabilities", String.join(" ", new TreeSet<>(profile.capabilities())));
        ok(
                "Drafts",
                "'" + Style.words(profile.drafts().folder().name()) + "', because "
                        + profile.drafts().why() + "; " + profile.messages() + " messages, UIDVALIDITY "
                        + profile.uidValidity());
        marks(account, profile);
        if (profile.idle()) {
            ok("IDLE", "yes: changes are noticed at once");
        } else {
            warn("IDLE", "no: the folder is looked at every minute");
        }
        if (!profile.removesSingleNotes()) {
            warn("UIDPLUS", "no: notes that are done with stay in their folder, marked as deleted");
        }
    }

    /**
     * No server can be asked for the time, for IMAP has no such question. Its certificate says between which days we
     * are, and the last note says what two clocks showed when it was written.
     */
    private void clock(ServerProfile profile) {
        if (profile.lastNote().isEmpty()) {
            profile.certificateFrom()
                    .ifPresent(start -> ok(
                            "server's clock",
                            "not known until there is a note; later than " + start.truncatedTo(ChronoUnit.SECONDS)
                                    + ", or the certificate would not hold"));
            return;
        }
        Stamp note = profile.lastNote().get();
        if (note.ahead().abs().compareTo(CLOCKS_MAY_DIFFER) > 0) {
            warn(
                    "server's clock",
                    note.ahead().abs().toSeconds() + " s " + (note.ahead().isNegative() ? "ahead of" : "behind")
                            + " that of the computer that wrote the last note, at " + note.servers()
                            + "; set the one that is wrong");
        } else {
            ok("server's clock", "right when the last note was written, at " + note.servers());
        }
    }

    private void marks(Account account, ServerProfile profile) {
        String kept = profile.permanentFlags()
                .map(flags -> String.join(" ", new TreeSet<>(flags)))
                .orElse("not said, which means all");
        boolean wanted = account.annotations().stream()
                .anyMatch(kind -> kind != AnnotationKind.NOTE && kind != AnnotationKind.FLAGGED);
        if (profile.readOnly()) {
            warn("PERMANENTFLAGS", "the folder is read-only: drafts cannot bear marks; notes are still written");
        } else if (wanted && !profile.keepsKeywords()) {
            warn("PERMANENTFLAGS", kept + ": no keyword of ours is kept; notes are still written");
        } else {
            ok("PERMANENTFLAGS", kept);
        }
    }

    private void ok(String what, String result) {
        line(top.style().good("ok  "), what, result);
    }

    private void warn(String what, String result) {
        line(top.style().doubtful("warn"), what, result);
    }

    private void fail(String what, String result) {
        line(top.style().bad("FAIL"), what, result);
    }

    private void line(String sign, String what, String result) {
        PrintWriter out = top.out();
        out.println("  " + sign + "  " + what + " ".repeat(Math.max(1, 16 - what.length())) + result);
    }
}
