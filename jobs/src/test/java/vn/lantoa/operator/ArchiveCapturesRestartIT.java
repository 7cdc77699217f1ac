package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.settings.ElasticsearchSettings;

/** What the archive has and what is owed to it outlives restarts with more and with fewer subtasks. */
@ExtendWith(ElasticsearchServer.class)
class ArchiveCapturesRestartIT {

    private static final int PAGES = 24;
    private final ElasticsearchSettings elasticsearch;

    @TempDir
    private Path data;

    private ArchivingTrial trial;

    ArchiveCapturesRestartIT(ElasticsearchSettings elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @BeforeEach
    void begin() throws Exception {
        trial = new ArchivingTrial(data, elasticsearch);
    }

    @AfterEach
    void end() throws Exception {
        trial.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatWasKeptAfterTheCheckpointIsNotKeptAgain(int parallelism) throws Exception {
        trial.capture(0, PAGES);
        OperatorSubtaskState checkpoint = trial.checkpoint();
        trial.capture(PAGES, 2 * PAGES);
        List<Write> known = trial.written(Index.CAPTURES).subList(0, 2 * PAGES);
        trial.restart(checkpoint, parallelism);
        trial.capture(PAGES, PAGES + PAGES / 2);
        // killed once more, before all of the press was asked again
        trial.restart(3 - parallelism % 2);
        trial.capture(PAGES + PAGES / 2, 2 * PAGES);
        assertThat(trial.recorded()).hasSize(2 * PAGES).doesNotHaveDuplicates();
        assertThat(trial.written(Index.CAPTURES))
                .as("the index is told again, for it may not know")
                .hasSize(PAGES / 2)
                .isSubsetOf(known);
        trial.capture(2 * PAGES, 2 * PAGES + 1);
        assertThat(trial.recorded()).as("what is new is kept").hasSize(2 * PAGES + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsOwedIsAskedForOnceAfterARestart(int parallelism) throws Exception {
        trial.takeArchiveAway();
        trial.capture(0, PAGES);
        assertThat(trial.written(Index.UNARCHIVED)).hasSize(PAGES);
        trial.restart(parallelism);
        trial.tick(10);
        assertThat(trial.pages()).as("while the archive cannot be written").isEmpty();

        trial.putArchiveBack();
        int others = trial.wakeAll();
        trial.await(() -> trial.recorded().size() == PAGES + others);
        assertThat(trial.pages()).hasSize(PAGES).doesNotHaveDuplicates();
        assertThat(trial.recorded()).doesNotHaveDuplicates();
        trial.restart(2);
        trial.wakeAll();
        trial.tick(10);
        assertThat(trial.pages()).as("nothing is owed any more").hasSize(PAGES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void whatIsKeptOrGoneAfterARestartIsNotAskedFor(int parallelism) throws Exception {
        trial.takeArchiveAway();
        trial.capture(0, PAGES);
        trial.storeOutput();
        trial.restart(parallelism);
        trial.putArchiveBack();
        trial.capture(0, PAGES / 2);
        for (int number = PAGES / 2; number < PAGES; number++) {
            trial.withdraw(number);
        }
        trial.storeOutput();
        int others = trial.wakeAll();
        trial.tick(20);
        assertThat(trial.pages()).isEmpty();
        assertThat(trial.recorded()).hasSize(PAGES / 2 + others).doesNotHaveDuplicates();
        assertThat(trial.withdrawn()).hasSize(PAGES / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aWithdrawalThatTheArchiveDidNotTakeIsNotedOnceAfterARestart(int parallelism) throws Exception {
        trial.capture(0, PAGES);
        trial.takeArchiveAway();
        for (int number = 0; number < PAGES; number++) {
            trial.withdraw(number);
        }
        assertThat(trial.withdrawn()).isEmpty();
        trial.restart(parallelism);
        trial.putArchiveBack();
        int others = trial.wakeAll();
        trial.await(() -> trial.withdrawn().size() == PAGES);
        trial.restart(2);
        trial.wakeAll();
        trial.tick(10);
        assertThat(trial.withdrawn()).hasSize(PAGES).doesNotHaveDuplicates();
        assertThat(others).isPositive();
    }

    @Test
    void aRoundComesAtItsTimeAndNoneWithoutNeed() throws Exception {
        trial.tick(1);
        assertThat(trial.timers()).as("nothing is to be done").isZero();
        trial.capture(0, 1);
        assertThat(trial.timers())
                .as("what was appended may not be on the disk")
                .isOne();
        trial.checkpoint();
        trial.tick(1);
        assertThat(trial.timers()).as("it is").isZero();

        trial.takeArchiveAway();
        trial.capture(1, 2);
        trial.checkpoint();
        trial.putArchiveBack();
        trial.advance(ArchivingTrial.ROUND - 1);
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(trial.pages()).as("a moment before the round").isEmpty();
        trial.advance(1);
        trial.awaitStanding(() -> trial.pages().size() == 1);
        trial.await(() -> trial.recorded().size() == 2);
        trial.checkpoint();
        trial.tick(1);
        assertThat(trial.timers()).as("nothing is owed any more").isZero();
    }
}
