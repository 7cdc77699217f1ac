package vn.lantoa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was appended behind a checkpoint is found in the files, and says when a capture is no further proof. */
class StretchTest {

    private final Instant start = Instant.ofEpochMilli(System.currentTimeMillis());

    @TempDir
    private Path folder;

    @Test
    void whatFollowsTheCheckpointIsFoundAndNothingElse() throws IOException {
        ArchiveEnd end;
        try (ArchiveWriter writer = writer()) {
            writer.append(Samples.capture(1, start, "<p>một</p>"));
            end = writer.end();
            writer.append(Samples.capture(2, start, "<p>hai</p>", "<p>hai, trang 2</p>"));
            writer.append(Samples.capture(3, start));
        }
        Stretch stretch = Stretch.behind(folder, List.of(end), start);
        Instant soon = start.plusSeconds(20);
        assertThat(stretch.has(Samples.capture(1, soon, "<p>một</p>"))).isEmpty();
        assertThat(stretch.has(Samples.capture(2, soon, "<p>hai</p>", "<p>hai, trang 2</p>")))
                .extracting(CdxEntry::page)
                .containsExactly(1, 2);
        assertThat(stretch.has(Samples.capture(3, soon))).hasSize(1);
    }

    @Test
    void aSecondRestartFindsWhatTheFirstDidNotComeTo() throws IOException {
        ArchiveEnd end;
        try (ArchiveWriter writer = writer()) {
            writer.append(Samples.capture(1, start, "<p>một</p>"));
            end = writer.end();
            writer.append(Samples.capture(2, start, "<p>hai</p>"));
        }
        List<ArchiveEnd> checkpoint = List.of(end);
        for (int restart = 1; restart <= 3; restart++) {
            // a checkpoint of the run that appended nothing, with the end of a writer without a file
            Instant now = start.plusSeconds(600L * restart);
            Stretch stretch = Stretch.behind(folder, checkpoint, now);
            assertThat(stretch.at(address(2))).as("restart " + restart).isEqualTo(start);
            assertThat(stretch.at(address(1))).as("restart " + restart).isNull();
            checkpoint = Stream.of(stretch.ends(now.plusSeconds(60)), List.of(new ArchiveEnd(now, null, 0)))
                    .flatMap(List::stream)
                    .toList();
        }
        Stretch killedBeforeItsFirst = Stretch.behind(folder, List.of(), start.plusSeconds(60));
        List<ArchiveEnd> then = killedBeforeItsFirst.ends(start.plusSeconds(70));
        assertThat(Stretch.behind(folder, then, start.plusSeconds(80)).at(address(2)))
                .isEqualTo(start);
        assertThat(killedBeforeItsFirst.ends(start.plus(Duration.ofHours(2)))).isEmpty();
    }

    @Test
    void filesThatWereBegunLaterAreReadWhole() throws IOException {
        ArchiveEnd none;
        try (ArchiveWriter writer = writer()) {
            none = writer.end();
            writer.append(Samples.capture(1, start, "<p>một</p>"));
        }
        assertThat(Stretch.behind(folder, List.of(none), start).at(address(1))).isEqualTo(start);
        assertThat(Stretch.behind(folder, List.of(), start).at(address(1)))
                .as("killed before its first checkpoint")
                .isEqualTo(start);
    }

    @Test
    void anotherTextAndALaterVisitAreProof() throws IOException {
        try (ArchiveWriter writer = writer()) {
            for (int number = 1; number <= 3; number++) {
                writer.append(Samples.capture(number, start, "<p>bài " + number + "</p>"));
            }
        }
        Stretch stretch = Stretch.behind(folder, List.of(), start);
        assertThat(stretch.has(Samples.capture(1, start.plusSeconds(5), "<p>đã sửa</p>")))
                .isEmpty();
        assertThat(stretch.has(Samples.capture(2, start.plus(Duration.ofDays(1)), "<p>bài 2</p>")))
                .as("it still stood there a day later")
                .isEmpty();
        assertThat(stretch.has(Samples.capture(3, start.plusSeconds(5), "<p>bài 3</p>")))
                .hasSize(1);
        assertThat(stretch.has(Samples.capture(3, start.plusSeconds(900), "<p>bài 3</p>")))
                .as("the visit after that")
                .isEmpty();
    }

    private ArchiveWriter writer() {
        return new ArchiveWriter(
                folder,
                0,
                new Rotation(1_000_000, Duration.ofDays(1)),
                digest -> Optional.empty(),
                InstantSource.fixed(start));
    }

    private static String address(int number) {
        return Samples.capture(number, Samples.NOON).address();
    }
}
