package org.netiquette.scanner.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsLocatorTest {

    private final DraftsNames names = DraftsNames.shipped();
    private final DraftsLocator locator = new DraftsLocator(names, new Failures("mail.example.org"));

    @Test
    void what_the_user_says_comes_first_and_must_exist() {
        List<ListedFolder> folders = List.of(folder("Drafts", "\\Drafts"), folder("Mine"));
        assertThat(locator.locate(folders, Optional.of("Mine")).folder().name()).isEqualTo("Mine");
        assertThatThrownBy(() -> locator.locate(folders, Optional.of("mine")))
                .isInstanceOf(MailFailure.class)
                .hasMessageContaining("'Drafts', 'Mine'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\Drafts", "\\drafts", "\\DRAFTS"})
    void the_attribute_counts_in_whatever_case_and_before_any_name(String attribute) {
        DraftsChoice choice = found(folder("Drafts"), folder("Entwurfskiste", attribute));
        assertThat(choice.folder().name()).isEqualTo("Entwurfskiste");
        assertThat(choice.why()).contains("marks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\NoSelect", "\\Noselect", "\\NonExistent"})
    void a_folder_that_cannot_be_opened_is_passed_over(String attribute) {
        assertThat(found(folder("[Gmail]/Drafts", "\\Drafts", attribute), folder("INBOX/Drafts"))
                        .folder()
                        .name())
                .isEqualTo("INBOX/Drafts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Drafts",
                "DRAFTS",
                "INBOX/Brouillons",
                "Entwürfe",
                "ENTWÜRFE",
                "Borradores",
                "Черновики",
                "下書き",
                "草稿箱",
                "Πρόχειρα",
                "ΠΡΌΧΕΙΡΑ",
                "Szkice",
                "[Gmail]/Taslaklar",
                "Rascunhos",
                "Utkast",
                "Luonnokset",
                "임시보관함"
            })
    void a_name_counts_in_its_language_whatever_its_case_and_folder(String name) {
        assertThat(found(folder("INBOX"), folder(name), folder("Sent")).why()).contains("means Drafts");
    }

    @Test
    void a_name_written_with_combining_accents_is_the_same_name() {
        String decomposed = Normalizer.normalize("Entwürfe", Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo("Entwürfe");
        assertThat(found(folder(decomposed)).folder().name()).isEqualTo(decomposed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Drafts-archive", "Concept art", "Templates", "My Drafts", "Drafts/2019", "Brouillons2"})
    void a_part_of_a_name_is_not_enough(String name) {
        assertThatThrownBy(() -> found(folder("INBOX"), folder(name)))
                .isInstanceOfSatisfying(
                        MailFailure.class, failure -> assertThat(failure.kind()).isEqualTo(MailFailure.Kind.FOLDER))
                .hasMessageContaining(name);
    }

    @Test
    void a_folder_that_is_marked_for_something_else_is_not_the_drafts_whatever_its_name() {
        assertThat(found(folder("Drafts", "\\Trash"), folder("Brouillons"))
                        .folder()
                        .name())
                .isEqualTo("Brouillons");
    }

    @Test
    void two_that_would_do_are_asked_about() {
        assertThatThrownBy(() -> found(folder("Drafts"), folder("Entwürfe")))
                .isInstanceOf(MailFailure.class)
                .hasMessageContaining("'Drafts', 'Entwürfe'");
    }

    @Test
    void many_folders_are_not_all_told() {
        ListedFolder[] many = new ListedFolder[100];
        Arrays.setAll(many, i -> folder("Project " + i));
        assertThatThrownBy(() -> found(many)).hasMessageContaining("and 88 more");
    }

    @Test
    void at_least_twenty_languages_are_known_and_none_names_another_folder() {
        assertThat(names.languages()).isGreaterThanOrEqualTo(20);
        for (String other :
                List.of("Trash", "Papierkorb", "Corbeille", "Sent", "Envoyés", "Spam", "Outbox", "Concept")) {
            assertThat(names.languageOf(other)).as(other).isEmpty();
        }
    }

    private DraftsChoice found(ListedFolder... folders) {
        return locator.locate(List.of(folders), Optional.empty());
    }

    private static ListedFolder folder(String name, String... attributes) {
        return new ListedFolder(name, Optional.of('/'), Set.of(attributes));
    }
}
