package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Documents;
import vn.lantoa.job.Subtasks;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.Json;
import vn.lantoa.model.OutletKind;

/** What is known of each channel goes on after a restart with more or with fewer subtasks, as if there had been none. */
class TrackChannelsRestartTest {

    private static final int CHANNELS = 40;
    private static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z");

    private Subtasks<KeyedOneInputStreamOperatorTestHarness<String, ChannelReport, Write>, Write> job;

    @BeforeEach
    void begin() throws Exception {
        job = begin(2);
    }

    @AfterEach
    void close() throws Exception {
        job.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyChannelGoesOnWhereItStopped(int parallelism) throws Exception {
        visitAll(0);
        visitAll(15);
        List<String> tracked = job.keys("track");
        assertThat(tracked).hasSize(CHANNELS);
        job = job.restart(parallelism);
        assertThat(job.keys("track")).as("each in one subtask").containsExactlyInAnyOrderElementsOf(tracked);
        visitAll(30);

        List<Write> written = job.output();
        try (var uninterrupted = begin(1)) {
            for (int minute = 0; minute <= 30; minute += 15) {
                visitAll(uninterrupted, minute);
            }
            List<Write> all = uninterrupted.output();
            assertThat(written)
                    .as("the same documents, to the byte, as without a restart")
                    .hasSizeGreaterThanOrEqualTo(CHANNELS)
                    .containsExactlyInAnyOrderElementsOf(all.subList(all.size() - written.size(), all.size()));
        }
        assertThat(documents(Index.CHANNELS, ChannelDocument.class))
                .hasSize(CHANNELS)
                .filteredOn(ChannelDocument::answered)
                .hasSize(CHANNELS * 3 / 4)
                .allSatisfy(channel -> {
                    assertThat(channel.visit().firstSuccess()).isEqualTo(NINE);
                    assertThat(channel.days().get(0).visits()).isEqualTo(3);
                });
        assertThat(gaps())
                .as("what failed before goes on failing, since then")
                .hasSize(CHANNELS / 4)
                .allMatch(gap -> gap.open() && gap.from().equals(NINE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aGapThatWasOpenEndsAfterTheRestart(int parallelism) throws Exception {
        visit(0, null);
        visit(15, Fault.NOT_FOUND);
        job = job.restart(parallelism);
        visit(30, null);
        assertThat(gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(GapKind.FAULT);
            assertThat(gap.open()).isFalse();
            assertThat(gap.from()).isEqualTo(NINE);
            assertThat(gap.to()).isEqualTo(at(30));
        });
        visit(45, null);
        assertThat(gaps()).as("it is told once").hasSize(1);
    }

    /** Reports are read anew from the source's own checkpoint: documents of the same versions take the place of the first. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatWasReportedAfterTheCheckpointIsNotCountedTwice(int parallelism) throws Exception {
        visit(0, null);
        OperatorSubtaskState checkpoint = job.snapshot();
        visit(15, Fault.TIMEOUT);
        List<Write> first = job.output();
        job = job.restart(checkpoint, parallelism);
        visit(15, Fault.TIMEOUT);
        assertThat(job.output()).isEqualTo(first.subList(1, first.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theTimeInWhichNothingRanIsAGapOfEachChannel(int parallelism) throws Exception {
        visitAll(0);
        job = job.restart(parallelism);
        visitAll(300);
        assertThat(gaps())
                .filteredOn(gap -> gap.kind() == GapKind.OUTAGE)
                .hasSize(CHANNELS)
                .allMatch(gap -> gap.from().equals(NINE) && gap.to().equals(at(300)))
                .extracting(GapDocument::channel)
                .doesNotHaveDuplicates();
    }

    private void visitAll(long minute) throws Exception {
        visitAll(job, minute);
    }

    /** Every fourth never answers. */
    private static void visitAll(
            Subtasks<KeyedOneInputStreamOperatorTestHarness<String, ChannelReport, Write>, Write> job, long minute)
            throws Exception {
        for (int channel = 0; channel < CHANNELS; channel++) {
            visit(job, "bao-" + channel, minute, channel % 4 == 0 ? Fault.TIMEOUT : null);
        }
    }

    private void visit(long minute, Fault fault) throws Exception {
        visit(job, "bao", minute, fault);
    }

    private static void visit(
            Subtasks<KeyedOneInputStreamOperatorTestHarness<String, ChannelReport, Write>, Write> job,
            String outlet,
            long minute,
            Fault fault)
            throws Exception {
        ChannelReport report = Documents.report(outlet, OutletKind.PRESS, fault, at(minute));
        var subtask = job.of(report.channel().id());
        subtask.processElement(Subtasks.sent(report, ChannelReport.class, subtask));
    }

    private List<GapDocument> gaps() {
        return documents(Index.GAPS, GapDocument.class);
    }

    private <T> List<T> documents(Index index, Class<T> type) {
        return job.output().stream()
                .filter(write -> write.index().equals(index.alias()))
                .map(write -> Json.read(write.source(), type))
                .toList();
    }

    private static Instant at(long minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private static Subtasks<KeyedOneInputStreamOperatorTestHarness<String, ChannelReport, Write>, Write> begin(
            int parallelism) throws Exception {
        return Subtasks.begin(
                parallelism,
                (keyGroups, of, subtask) -> new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new TrackChannels(null, true)),
                        report -> report.channel().id(),
                        Types.STRING,
                        keyGroups,
                        of,
                        subtask));
    }
}
