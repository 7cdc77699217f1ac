package vn.lantoa.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveAccessTest {

    private Instant now = Samples.NOON;

    @TempDir
    private Path data;

    @Test
    void aFolderThatRefusesIsTriedLessAndLessOften() throws IOException {
        Path folder = data.resolve("archive");
        Files.writeString(folder, "in its place");
        ArchiveAccess access = new ArchiveAccess(folder, () -> now);
        assertThat(access.open()).as("nothing is known against it").isTrue();
        access.failed();
        assertThat(access.open()).isFalse();
        assertThat(access.reason()).isEqualTo("a file stands where its folder should be");
        now = now.plusSeconds(1);
        assertThat(access.open()).as("tried after a second").isFalse();

        Files.delete(folder);
        now = now.plusSeconds(1);
        assertThat(access.open()).as("the next pause is longer").isFalse();
        now = now.plusSeconds(1);
        assertThat(access.open()).isTrue();
        assertThat(folder).as("nothing is left of the trial").isEmptyDirectory();
    }

    @Test
    void oneThatTakesOthersIsNotClosed() {
        ArchiveAccess access = new ArchiveAccess(data.resolve("archive"), () -> now);
        access.failed();
        assertThat(access.open()).isTrue();
        assertThat(access.reason()).isNull();
    }

    @Test
    void whatKeepsItFromBeingWrittenIsSaidInOurWords() {
        assertThat(ArchiveAccess.words(new IOException("No space left on device")))
                .isEqualTo("no space is left on its disk");
        assertThat(ArchiveAccess.words(new FileSystemException("a", null, "Read-only file system")))
                .isEqualTo("its disk can only be read");
    }

    /** What is written into a file that was taken away is nobody's proof, though no system says so. */
    @Test
    void aFileThatWasTakenAwayIsNoticed() throws IOException {
        Path folder = data.resolve("archive");
        try (ArchiveWriter writer = Samples.writer(folder)) {
            writer.append(Samples.capture(1, now, "<p>một</p>"));
            Files.delete(new Archive(folder).files().get(0));
            assertThatThrownBy(writer::force).isInstanceOf(IOException.class);
            writer.append(Samples.capture(2, now, "<p>hai</p>"));
            Files.delete(new Archive(folder).files().get(0));
            writer.append(Samples.capture(3, now, "<p>ba</p>"));
            assertThatThrownBy(writer::force).as("the second is lost").isInstanceOf(IOException.class);
            writer.force();
        }
        assertThat(Samples.read(new Archive(folder).files())).hasSize(1);
    }
}
