package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.command.Repeats.Break;
import vn.lantoa.command.RunningLantoa.Part;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.Store;

/** The whole product while its index refuses, its server goes, and its newest checkpoint is torn. */
@Tag("long")
class FaultRoundsIT {

    private static final int MORE = 15;

    /** Several checkpoints, and pauses that have grown. */
    private static final int REFUSED_SECONDS = 15;

    private static final List<Index> WRITTEN = List.of(Index.ARTICLES, Index.COVERAGE, Index.CAPTURES, Index.CHANNELS);

    @TempDir
    private Path folder;

    private final List<Break> breaks = new ArrayList<>();
    private CountedPress press;
    private RunningLantoa lantoa;
    private Rounds rounds;

    @BeforeEach
    void start() throws Exception {
        press = new CountedPress();
        lantoa = RunningLantoa.in(folder, press);
        rounds = new Rounds(press, lantoa, "faults");
        press.publish(MORE);
        lantoa.start();
        rounds.settle("before the first fault");
    }

    @AfterEach
    void stop() throws Exception {
        lantoa.close();
        press.close();
    }

    @Test
    void eachIsOutlivedWithoutLossAndThePressIsNotAskedAgain() throws Exception {
        locked("write", "somebody has locked");
        locked("read_only_allow_delete", "its disk is nearly full");
        serverEnds();
        checkpointIsTorn();
        Repeats repeats = Repeats.of(press.asked(), breaks);
        System.out.println(repeats.figures());
        assertThat(repeats.unexplained()).isEmpty();
    }

    private void locked(String block, String sentence) throws Exception {
        block(block, "true");
        press.publish(MORE);
        int pages = press.pages();
        Rounds.await("all pages are asked for", () -> press.asked().size() >= pages);
        TimeUnit.SECONDS.sleep(REFUSED_SECONDS);
        assertThat(lantoa.said()).contains(sentence);
        block(block, "null");
        rounds.settle("locked: " + block);
    }

    /** As the system does it when it goes down, or somebody who has taken it for another process. */
    private void serverEnds() throws Exception {
        press.publish(MORE);
        TimeUnit.SECONDS.sleep(1);
        lantoa.end(Part.SERVER);
        rounds.settle("the server ended");
    }

    private void checkpointIsTorn() throws Exception {
        press.publish(MORE);
        TimeUnit.SECONDS.sleep(3);
        lantoa.kill(Part.MAIN);
        breaks.add(new Break(Instant.now(), lantoa.rememberedUntil(1)));
        tear(lantoa.checkpoints().get(0).description());
        lantoa.start();
        rounds.settle("the newest checkpoint was torn");
        assertThat(lantoa.said()).contains("is damaged; the job goes on from the one before");
    }

    private void block(String name, String value) throws IOException {
        try (Store store = Store.open(lantoa.index().orElseThrow())) {
            for (Index index : WRITTEN) {
                store.client()
                        .indices()
                        .putSettings(request -> request.index(index.alias())
                                .withJson(new StringReader("{\"index.blocks." + name + "\": " + value + "}")));
            }
        }
    }

    private static void tear(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
        }
    }
}
