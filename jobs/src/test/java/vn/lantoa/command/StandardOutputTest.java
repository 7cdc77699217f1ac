package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results on standard output are had, or their loss is told: by commands as processes of their own. */
class StandardOutputTest {

    /** A disk that is full, as the kernel offers it. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private String[] parseFeed;
    private String[] propose;

    @BeforeEach
    void write() throws IOException {
        Path feed = Files.writeString(
                folder.resolve("feed.xml"),
                "<rss version=\"2.0\"><channel><title>Báo</title><item><title>Chip bán dẫn</title>"
                        + "<link>https://bao.example/1</link></item></channel></rss>");
        Path opml = Files.writeString(
                folder.resolve("list.opml"),
                "<opml version=\"2.0\"><body><outline text=\"Báo\" type=\"rss\""
                        + " xmlUrl=\"https://bao-mau.example/rss\"/></body></opml>");
        parseFeed = new String[] {"parse-feed", feed.toString(), "--base", "https://bao.example/"};
        propose = new String[] {"catalogue", "import", opml.toString()};
    }

    @Test
    void whatADiskHasNoRoomForIsNotLostWithoutAWord() throws Exception {
        assumeTrue(Files.isWritable(FULL), "this system has no " + FULL);
        for (String[] command : List.of(parseFeed, propose, new String[] {"--help"})) {
            Child child = Child.into(Redirect.to(FULL.toFile()), folder, command);
            assertThat(child.err()).as(command[0]).contains("lantoa: standard output: no space is left on the disk");
            assertThat(child.code()).as(command[0]).isEqualTo(5);
        }
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFault() throws Exception {
        for (String[] command : List.of(parseFeed, propose)) {
            Child child = Child.into(Redirect.PIPE, folder, command);
            assertThat(child.err()).as(command[0]).doesNotContain("standard output", "Broken pipe");
            assertThat(child.code()).as(command[0]).isZero();
        }
    }

    @Test
    void lettersArriveAsTheyAre() throws Exception {
        Child child = Child.run(folder, List.of(), parseFeed);
        assertThat(child.code()).isZero();
        assertThat(child.out().lines()).hasSize(2);
        assertThat(child.out()).contains("\"title\":\"Báo\"", "\"title\":\"Chip bán dẫn\"");
    }
}
