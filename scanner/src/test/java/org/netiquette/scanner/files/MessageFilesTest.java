package org.netiquette.scanner.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;
import org.netiquette.scanner.draft.DraftReader;
import org.netiquette.scanner.draft.SavedDraft;

class MessageFilesTest {

    private static final MessageFiles FILES = new MessageFiles(DraftReader.standard());
    private static final String MAIL = "Subject: Ports\nTo: dana@example.org\n\nDear Dana\n";

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content.getBytes(UTF_8));
    }

    private static List<FileItem> read(Path path) {
        List<FileItem> items = new ArrayList<>();
        FILES.read(path, items::add);
        return items;
    }

    private static List<FileItem> readStream(byte[] content) {
        List<FileItem> items = new ArrayList<>();
        FILES.read("-", new ByteArrayInputStream(content), items::add);
        return items;
    }

    private static FileItem.Message only(List<FileItem> items) {
        assertThat(items).hasSize(1);
        return (FileItem.Message) items.get(0);
    }

    private static Draft draft(FileItem item) {
        return ((SavedDraft.Legible) ((FileItem.Message) item).draft()).draft();
    }

    private static String reason(List<FileItem> items) {
        assertThat(items).hasSize(1);
        return ((FileItem.Unreadable) items.get(0)).reason();
    }

    @Test
    void readsAMail() throws IOException {
        Path file = write("ports.eml", MAIL);
        FileItem.Message item = only(read(file));
        assertThat(item.name()).isEqualTo(file.toString());
        assertThat(item.plainText()).isFalse();
        assertThat(draft(item).subject()).isEqualTo("Ports");
        assertThat(draft(item).body().strip()).isEqualTo("Dear Dana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.txt", "letter", "letter.eml.bak"})
    void knowsAMailByItsHead(String name) throws IOException {
        assertThat(draft(only(read(write(name, MAIL)))).subject()).isEqualTo("Ports");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Dana,\n\nhow did you choose?",
                "Note: I am looking for work.\n\nAna",
                "To: whom it may concern\nI am looking for work.\n\nAna",
                "From Monday 10:30 on I am in Zürich, in 2026.\n\nAna",
                "https://example.org: a page\n\nAna",
                "",
                "\n\n"
            })
    void takesOtherTextsAsTheyStand(String text) throws IOException {
        FileItem.Message item = only(read(write("letter.txt", text)));
        assertThat(item.plainText()).isTrue();
        assertThat(draft(item).body()).isEqualTo(text);
    }

    @Test
    void keepsTheLineEndsOfATextSoThatPlacesInItHold() throws IOException {
        assertThat(draft(only(read(write("letter.txt", "Dear Dana,\r\nhello\r\n"))))
                        .body())
                .isEqualTo("Dear Dana,\r\nhello\r\n");
    }

    @Test
    void readsATextInWideCharacters() throws IOException {
        Path file = Files.write(folder.resolve("letter.txt"), "Dear Renée".getBytes(UTF_16));
        assertThat(draft(only(read(file))).body()).isEqualTo("Dear Renée");
    }

    @ParameterizedTest
    @CsvSource({"letter.html,<p>Dear Dana</p>", "letter,<!DOCTYPE html><p>Dear Dana</p>", "letter.txt,<HTML>Dear Dana"})
    void readsAPage(String name, String html) throws IOException {
        assertThat(draft(only(read(write(name, html)))).format()).isEqualTo(BodyFormat.HTML);
    }

    @Test
    void readsAMailOfAppleMail() throws IOException {
        String file = MAIL.length() + "      \n" + MAIL + "<?xml version=\"1.0\"?><plist/>";
        Draft draft = draft(only(read(write("12.emlx", file))));
        assertThat(draft.subject()).isEqualTo("Ports");
        assertThat(draft.body()).doesNotContain("plist");
    }

    @Test
    void readsStandardInput() {
        FileItem.Message item = only(readStream(MAIL.getBytes(UTF_8)));
        assertThat(item.name()).isEqualTo("-");
        assertThat(draft(item).subject()).isEqualTo("Ports");
    }

    @Test
    void readsAMaildirWhateverItsFilesAreCalledButNothingThatIsNotDelivered() throws IOException {
        write("box/cur/1700000000.M1P1.host:2,DS", MAIL);
        write("box/new/1700000001.M1P1.host", MAIL.replace("Ports", "Cranes"));
        write("box/tmp/1700000002.M1P1.host", MAIL);
        write("box/dovecot-uidlist", "3 V1 N1");
        assertThat(read(folder.resolve("box")))
                .extracting(item -> draft(item).subject())
                .containsExactly("Ports", "Cranes");
    }

    @Test
    void readsAFolderInTheOrderOfTheNamesAndOnlyWhatMayBeMail() throws IOException {
        write("b.eml", MAIL.replace("Ports", "b"));
        write("a/deep/c.txt", MAIL.replace("Ports", "c"));
        write("Drafts", "From - Sat Jan  3 01:05:34 2026\n" + MAIL.replace("Ports", "box"));
        write("Drafts.msf", MAIL);
        write("LICENSE", "Take it.");
        write(".hidden/d.eml", MAIL);
        write("cv.pdf", "%PDF-1.7");
        assertThat(read(folder)).extracting(item -> draft(item).subject()).containsExactly("box", "c", "b");
    }

    @Test
    void numbersTheMessagesOfEachBoxOfAFolderFromOne() throws IOException {
        String box = "From - Sat Jan  3 01:05:34 2026\n" + MAIL + "\nFrom - Sat Jan  3 01:05:35 2026\n" + MAIL;
        write("a.mbox", box);
        write("b.mbox", box);
        assertThat(read(folder)).extracting(FileItem::number).containsExactly(1, 2, 1, 2);
    }

    @Test
    void saysThatAFolderHoldsNoMail() {
        assertThat(reason(read(folder))).isEqualTo("there is no mail in this folder");
    }

    @Test
    void saysThatAFileIsNotThere() {
        Path missing = folder.resolve("missing.eml");
        List<FileItem> items = read(missing);
        assertThat(reason(items)).isEqualTo("there is no such file");
        assertThat(items.get(0).name()).isEqualTo(missing.toString());
    }

    @Test
    void saysWhatToDoWithAMailOfOutlook() throws IOException {
        Path file = Files.write(folder.resolve("a.msg"), "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1".getBytes(ISO_8859_1));
        assertThat(reason(read(file))).contains("save it as .eml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "PK\u0003\u0004", "a\0b"})
    void saysThatAFileIsNeitherMailNorText(String content) throws IOException {
        assertThat(reason(read(write("a.bin", content)))).isEqualTo("it is neither a mail nor a text");
    }

    @Test
    void saysWhichMessageOfABoxTheDiskFailedAt() {
        // More than is read ahead, so that some messages are out before the disk fails.
        String box = ("From - Sat Jan  3 01:05:34 2026\n" + MAIL + "\n").repeat(10_000);
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream(box.getBytes(UTF_8)), new FailingStream());
        List<FileItem> items = new ArrayList<>();
        FILES.read("drafts.mbox", broken, items::add);
        assertThat(items).hasSizeGreaterThan(5_000);
        assertThat(items.get(items.size() - 1))
                .isEqualTo(new FileItem.Unreadable("drafts.mbox", items.size(), "it could not be read to its end"));
    }

    @Test
    void goesOnBehindAFileThatCannotBeRead() throws IOException {
        write("a.txt", "a\0b");
        write("b.eml", MAIL);
        assertThat(read(folder)).hasSize(2).last().isInstanceOf(FileItem.Message.class);
    }

    @Test
    void tellsThatAMailIsTooLarge() throws IOException {
        Path file = folder.resolve("a.eml");
        Files.write(file, new byte[DraftReader.LARGEST + 1]);
        assertThat(only(read(file)).draft())
                .isInstanceOfSatisfying(
                        SavedDraft.Illegible.class,
                        read -> assertThat(read.reason()).isEqualTo("it is larger than 16 MB"));
    }

    private static final class FailingStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the disk");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return read();
        }
    }
}
