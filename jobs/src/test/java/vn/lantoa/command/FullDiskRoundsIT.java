package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.command.CountedPress.Asked;
import vn.lantoa.command.Repeats.Break;

/** The whole product on disks that are full to the last byte for a while, or whose archive was taken away. */
@Tag("long")
class FullDiskRoundsIT {

    private static final int MORE = 15;
    private static final int FULL_SECONDS = 20;

    /** What the product wants to be free for its start, and a little. */
    private static final int DATA_MEGABYTES = 800;

    @TempDir
    private Path folder;

    private final List<Break> breaks = new ArrayList<>();

    private interface Step {
        void take() throws Exception;
    }

    @Test
    void whatTheDiskOfTheArchiveDoesNotTakeIsKeptLater() throws Exception {
        Path archive = folder.resolve("disk");
        try (SmallDisk disk = SmallDisk.at(archive, 4);
                CountedPress press = new CountedPress();
                RunningLantoa lantoa = RunningLantoa.in(
                        folder.resolve("run"), press, "archive: {folder: " + archive.resolve("archive") + "}")) {
            Rounds rounds = new Rounds(press, lantoa, "the archive's disk");
            press.publish(MORE);
            lantoa.start();
            rounds.settle("before it is full");
            owed(press, rounds, "no space is left on its disk", disk::fill, disk::free);
            Path aside = folder.resolve("disk/elsewhere");
            owed(
                    press,
                    rounds,
                    "a file stands where its folder should be", // which takes nothing, whoever tries, root too
                    () -> {
                        Files.move(archive.resolve("archive"), aside);
                        Files.writeString(archive.resolve("archive"), "");
                    },
                    () -> {
                        Files.delete(archive.resolve("archive"));
                        Files.move(aside, archive.resolve("archive"));
                    });
            Repeats repeats = Repeats.of(press.asked(), breaks);
            System.out.println(repeats.figures());
            assertThat(repeats.unexplained()).isEmpty();
        }
    }

    @Test
    void whenTheDiskOfAllDataIsFullNothingIsLost() throws Exception {
        Path data = folder.resolve("data");
        try (SmallDisk disk = SmallDisk.at(data, DATA_MEGABYTES);
                CountedPress press = new CountedPress();
                RunningLantoa lantoa = RunningLantoa.in(folder, press)) {
            Rounds rounds = new Rounds(press, lantoa, "the disk of all data");
            press.publish(MORE);
            lantoa.start();
            rounds.settle("before it is full");
            List<Asked> before = press.asked();
            disk.fill();
            press.publish(MORE);
            TimeUnit.SECONDS.sleep(FULL_SECONDS);
            String said = lantoa.said();
            disk.free();
            rounds.settle("full for " + FULL_SECONDS + " s");
            assertThat(said).contains("no space is left on its disk", "its disk is nearly full");
            // the job keeps its memory on that disk: it is begun again, and asks again for what no checkpoint could
            // take
            List<Asked> since =
                    press.asked().subList(before.size(), press.asked().size());
            System.out.println(since.size() + " questions for " + 2 * MORE + " pages that came while it was full");
            assertThat(since)
                    .as("what a checkpoint has is not asked for again")
                    .extracting(Asked::page)
                    .doesNotContainAnyElementsOf(
                            before.stream().map(Asked::page).toList());
        }
    }

    /** Each page that was not kept is asked for once more, and no other. */
    private void owed(CountedPress press, Rounds rounds, String sentence, Step take, Step giveBack) throws Exception {
        Instant since = Instant.now();
        int before = press.asked().size();
        take.take();
        press.publish(MORE);
        int pages = press.pages();
        Rounds.await(
                "all are known, without a copy",
                () -> rounds.holdings().articles().size() == pages
                        && rounds.holdings().unarchived().size()
                                        + rounds.holdings().captures().size()
                                == pages);
        List<String> unarchived = rounds.holdings().unarchived();
        assertThat(unarchived).isNotEmpty().anyMatch(reason -> reason.contains(sentence));
        giveBack.take();
        breaks.add(new Break(Instant.now(), since));
        rounds.settle(sentence);
        System.out.println(sentence + ": " + unarchived.size() + " pages were owed, "
                + (press.asked().size() - before) + " questions for " + 2 * MORE + " new pages");
        assertThat(press.asked()).hasSize(before + 2 * MORE + unarchived.size());
    }
}
