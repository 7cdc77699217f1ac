package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.command.CountedPress.Asked;
import vn.lantoa.command.Repeats.Break;
import vn.lantoa.command.RunningLantoa.Part;

/**
 * The whole product while its processes are killed at moments drawn by chance: what it holds afterwards is what a run that
 * nobody disturbed holds, and the press is asked again only for what no checkpoint had.
 *
 * <p>{@code -Dlantoa.rounds.seed=N} draws the same kills once more, {@code -Dlantoa.rounds.kills=N} so many.
 */
@Tag("long")
class KillRoundsIT {

    private static final long SEED = Long.getLong("lantoa.rounds.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("lantoa.rounds.kills", 20);

    private static final List<Part> PARTS = List.of(Part.values());
    private static final int MORE = 15;
    private static final int LATEST_MILLIS = 9_000;
    private static final int WENT_WITH_ITS_SERVER = 4;

    @TempDir
    private Path folder;

    private final Random chance = new Random(SEED);
    private final List<Break> breaks = new ArrayList<>();
    private final Map<Part, Integer> killed = new EnumMap<>(Part.class);
    private int serverDeaths;

    @Test
    void killedAgainAndAgainItHoldsWhatACleanRunHolds() throws Exception {
        System.out.println("seed " + SEED);
        try (CountedPress press = new CountedPress();
                RunningLantoa lantoa = RunningLantoa.in(folder.resolve("killed"), press);
                RunningLantoa clean = RunningLantoa.in(folder.resolve("clean"), press)) {
            Rounds rounds = new Rounds(press, lantoa, "seed " + SEED);
            press.publish(MORE);
            lantoa.start();
            rounds.settle("before the first kill");
            for (int kill = 1; kill <= KILLS; kill++) {
                press.publish(MORE);
                TimeUnit.MILLISECONDS.sleep(chance.nextInt(LATEST_MILLIS));
                String what = kill(lantoa, PARTS.get(chance.nextInt(PARTS.size())));
                System.out.println("kill " + kill + ": " + what);
                boolean next =
                        kill < KILLS && chance.nextInt(3) == 0; // also while it starts, and again while it recovers
                if (!next) {
                    rounds.settle("kill " + kill);
                }
            }
            List<Asked> asked = press.asked();
            Holdings held = rounds.holdings();
            lantoa.close();
            Repeats repeats = Repeats.of(asked, breaks);
            System.out.println("seed " + SEED + ": " + killed + " killed, " + lantoa.starts() + " starts, "
                    + asked.size() + " questions for " + press.pages() + " pages; " + repeats.figures());
            assertThat(repeats.unexplained()).as("seed " + SEED).isEmpty();

            clean.start();
            Rounds undisturbed = new Rounds(press, clean, "the clean run");
            undisturbed.settle("the clean run");
            assertThat(held).as("seed " + SEED).isEqualTo(undisturbed.holdings());
        }
    }

    /** Kills a part; who runs Lantoa starts it again where nobody else does. */
    private String kill(RunningLantoa lantoa, Part part) throws Exception {
        String during = lantoa.ready() ? "" : " while it starts";
        // the main process is always there
        Part there = lantoa.kill(part) ? part : Part.MAIN;
        if (there != part) {
            lantoa.kill(there);
        }
        killed.merge(there, 1, Integer::sum);
        if (there == Part.SERVER) {
            serverDeaths++;
        }
        if (there == Part.MAIN || endedWithItsServer(lantoa)) {
            breaks.add(new Break(Instant.now(), lantoa.rememberedUntil(0)));
            serverDeaths = 0;
            lantoa.start();
        }
        return there + during;
    }

    /** A server that died five times within an hour ends everything, as the README says. */
    private boolean endedWithItsServer(RunningLantoa lantoa) throws Exception {
        if (serverDeaths < 5) {
            return false;
        }
        Rounds.await("ends with its server", () -> !lantoa.runs());
        assertThat(lantoa.exitCode()).as(lantoa.said()).isEqualTo(WENT_WITH_ITS_SERVER);
        return true;
    }
}
