package org.netiquette.scanner.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the Drafts folder: what the user says, else what the server says, else what it is called. Where two would do it
 * asks, because to watch the wrong folder is worse than to watch none.
 */
final class DraftsLocator {

    /** RFC 6154. Servers send it without the SPECIAL-USE capability too. */
    private static final String DRAFTS = "\\Drafts";

    private static final List<String> OTHER_USES =
            List.of("\\Sent", "\\Trash", "\\Junk", "\\Archive", "\\All", "\\Flagged", "\\Important");

    private static final int MOST_CANDIDATES = 12;

    private final DraftsNames names;
    private final Failures failures;

    DraftsLocator(DraftsNames names, Failures failures) {
        this.names = names;
        this.failures = failures;
    }

    /**
     * The folder to watch.
     *
     * @param said the user's own choice
     * @throws MailFailure of kind FOLDER if there is none, or two
     */
    DraftsChoice locate(List<ListedFolder> all, Optional<String> said) {
        List<ListedFolder> folders = all.stream().filter(ListedFolder::openable).toList();
        if (said.isPresent()) {
            return folders.stream()
                    .filter(folder -> folder.name().equals(said.get()))
                    .findFirst()
                    .map(folder -> new DraftsChoice(folder, "the configuration names it"))
                    .orElseThrow(() -> asking("there is no folder '" + said.get() + "'", folders));
        }
        return only(folders, folder -> folder.has(DRAFTS), "the server marks these as the Drafts folder: ")
                .map(folder -> new DraftsChoice(folder, "the server marks it as the Drafts folder"))
                .or(() -> only(folders, this::named, "these have the name of a Drafts folder: ")
                        .map(folder -> new DraftsChoice(folder, "its name means Drafts (" + language(folder) + ")")))
                .orElseThrow(() -> asking("no folder is marked as Drafts or has a name that we know", folders));
    }

    private Optional<ListedFolder> only(List<ListedFolder> folders, Predicate<ListedFolder> fits, String several) {
        List<ListedFolder> found = folders.stream().filter(fits).toList();
        if (found.size() > 1) {
            throw failures.failure(
                    MailFailure.Kind.FOLDER,
                    several + listed(found.stream()) + ". Name the one to watch in the account's 'drafts'");
        }
        return found.stream().findFirst();
    }

    private boolean named(ListedFolder folder) {
        return names.languageOf(folder.lastPart()).isPresent()
                && OTHER_USES.stream().noneMatch(folder::has);
    }

    private String language(ListedFolder folder) {
        return names.languageOf(folder.lastPart()).orElse("");
    }

    private MailFailure asking(String problem, List<ListedFolder> folders) {
        return failures.failure(
                MailFailure.Kind.FOLDER,
                problem + ". Name the folder to watch in the account's 'drafts'; there are: "
                        + listed(folders.stream()));
    }

    private static String listed(Stream<ListedFolder> folders) {
        List<String> found = folders.map(folder -> "'" + folder.name() + "'").toList();
        return found.stream().limit(MOST_CANDIDATES).collect(Collectors.joining(", "))
                + (found.size() > MOST_CANDIDATES ? " and " + (found.size() - MOST_CANDIDATES) + " more" : "");
    }
}
