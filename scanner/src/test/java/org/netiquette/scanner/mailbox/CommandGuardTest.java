package org.netiquette.scanner.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.mailbox.CommandGuard.Desk;

class CommandGuardTest {

    private static final String NOTES = "\"Netiquette\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXPUNGE",
                "CLOSE",
                "UID EXPUNGE 1:*",
                "UID EXPUNGE 1,2",
                "UID EXPUNGE *",
                "COPY 1 \"Trash\"",
                "UID COPY 1 \"Trash\"",
                "MOVE 1 \"Trash\"",
                "UID MOVE 1 \"Trash\"",
                "RENAME \"Drafts\" \"Old\"",
                "DELETE \"Drafts\"",
                "APPEND \"Drafts\" (\\Seen)",
                "APPEND \"Netiquette\" (\\Draft)",
                "CREATE \"Other\"",
                "STORE 1 +FLAGS (\\Flagged)",
                "UID STORE 1 FLAGS (\\Flagged)",
                "UID STORE 1 FLAGS.SILENT (x)",
                "UID STORE 1:* +FLAGS.SILENT (x)",
                "UID STORE 1 +FLAGS.SILENT (\\Seen)",
                "UID STORE 1 -FLAGS.SILENT (\\Draft)",
                "UID STORE 1 +FLAGS.SILENT (x \\Deleted)",
                "UID STORE 1 +FLAGS.SILENT (x)\r\nt EXPUNGE",
                "UID FETCH 1 (BODY[])",
                "UID FETCH 1 (UID BODY[])",
                "UID FETCH 1 (UID RFC822)",
                "FETCH 1 (BODY.PEEK[])",
                "UID REPLACE 1 \"Drafts\" {1}",
                "SETMETADATA \"Drafts\" (/private/comment \"x\")"
            })
    void no_desk_lets_a_command_pass_that_could_harm_a_draft(String command) {
        for (Desk desk : Desk.values()) {
            assertThatThrownBy(() -> CommandGuard.check(command, desk, NOTES))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UID EXPUNGE 7", "UID STORE 7 +FLAGS.SILENT (\\Deleted)"})
    void a_message_is_removed_only_from_the_folder_of_notes(String command) {
        assertThatCode(() -> CommandGuard.check(command, Desk.NOTES, NOTES)).doesNotThrowAnyException();
        for (Desk desk : List.of(Desk.LOOKING, Desk.MARKING)) {
            assertThatThrownBy(() -> CommandGuard.check(command, desk, NOTES))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Desk.class)
    void marks_pass_only_where_marks_are_made(Desk desk) {
        Stream.of("UID STORE 7 +FLAGS.SILENT (NetiquetteReview)", "UID STORE 7 -FLAGS.SILENT (\\Flagged)")
                .forEach(command -> {
                    if (desk == Desk.MARKING) {
                        assertThatCode(() -> CommandGuard.check(command, desk, NOTES))
                                .doesNotThrowAnyException();
                    } else {
                        assertThatThrownBy(() -> CommandGuard.check(command, desk, NOTES))
                                .isInstanceOf(IllegalStateException.class);
                    }
                });
    }

    @Test
    void before_the_folder_of_notes_is_known_nothing_is_appended_anywhere() {
        assertThatThrownBy(() -> CommandGuard.check("APPEND \"Netiquette\" (\\Seen)", Desk.LOOKING, ""))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_error_of_the_guard_does_not_repeat_what_was_to_be_sent() {
        assertThatThrownBy(() -> CommandGuard.check("APPEND \"My secret folder\" (\\Seen)", Desk.LOOKING, NOTES))
                .hasMessageNotContaining("secret");
    }

    /** Every command of the library goes through {@code writeCommand}, which we override; so its own go too. */
    @Test
    void the_library_cannot_go_around_the_guard() throws ReflectiveOperationException {
        assertThat(GuardedProtocol.class
                        .getMethod("writeCommand", String.class, org.eclipse.angus.mail.iap.Argument.class)
                        .getDeclaringClass())
                .isEqualTo(GuardedProtocol.class);
    }

    @Test
    void what_the_mailbox_offers_has_no_way_to_expunge_delete_move_or_append() {
        List<String> offered = Stream.of(
                        DraftsView.class,
                        DraftMarks.class,
                        ImapDraftsView.class,
                        ImapDraftMarks.class,
                        MailAccount.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(Method::getName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(offered)
                .noneMatch(
                        name -> Stream.of("expunge", "delete", "move", "copy", "append", "rename", "save", "setflags")
                                .anyMatch(name::startsWith));
    }

    @Test
    void no_class_calls_what_could_harm_a_draft_and_only_the_mailbox_knows_the_library() {
        JavaClasses scanner = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.netiquette.scanner");
        ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "the library's ways to harm",
                        call -> call.getTargetOwner().isAssignableTo(IMAPProtocol.class)
                                && List.of(
                                                "expunge",
                                                "uidexpunge",
                                                "close",
                                                "move",
                                                "moveuid",
                                                "copy",
                                                "copyuid",
                                                "rename",
                                                "delete",
                                                "append",
                                                "appenduid",
                                                "storeFlags",
                                                "create",
                                                "select",
                                                "fetchBody",
                                                "fetchRFC822")
                                        .contains(call.getName())))
                .check(scanner);
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("..scanner.mailbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.angus..")
                .check(scanner);
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.mail.Store")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.mail.Folder")
                .because("a store opens connections of its own, and a folder can expunge")
                .check(scanner);
    }

    @Test
    void a_rehearsal_tells_the_commands_and_each_of_them_would_pass() {
        List<String> told = new java.util.ArrayList<>();
        RehearsedMarks marks = new RehearsedMarks(told::add);
        DraftKey key = new DraftKey("sam", "Entwürfe", 7, 12);
        marks.add(key, new Fingerprint("x"), "NetiquetteReview");
        marks.remove(key, "\\Flagged");
        assertThat(told)
                .containsExactly(
                        "SELECT \"Entw&APw-rfe\"",
                        "UID STORE 12 +FLAGS.SILENT (NetiquetteReview)",
                        "SELECT \"Entw&APw-rfe\"",
                        "UID STORE 12 -FLAGS.SILENT (\\Flagged)");
        assertThatCode(() -> told.forEach(command -> CommandGuard.check(command, Desk.MARKING, NOTES)))
                .doesNotThrowAnyException();
    }
}
