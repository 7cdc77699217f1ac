package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Documents;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.Json;
import vn.lantoa.model.OutletKind;
import vn.lantoa.settings.ElasticsearchSettings;

@ExtendWith(ElasticsearchServer.class)
class TrackChannelsIT {

    private static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void theChannelAndItsGapBecomeDocuments() throws Exception {
        try (var harness = harness(null)) {
            harness.open();
            harness.processElement(report(0, null));
            harness.processElement(report(15, Fault.NOT_FOUND));
            List<Write> writes = harness.extractOutputValues();
            assertThat(writes)
                    .extracting(Write::index)
                    .containsExactly(Index.CHANNELS.alias(), Index.CHANNELS.alias(), Index.GAPS.alias());
            ChannelDocument channel = Json.read(writes.get(1).source(), ChannelDocument.class);
            assertThat(channel.visit().firstSuccess()).isEqualTo(NINE);
            assertThat(channel.answered()).isFalse();
            assertThat(channel.days().get(0).visits()).isEqualTo(2);
        }
    }

    @Test
    void anOutageIsFoundAfterARestartFromACheckpoint() throws Exception {
        OperatorSubtaskState snapshot;
        try (var harness = harness(null)) {
            harness.open();
            harness.processElement(report(0, null));
            snapshot = harness.snapshot(1, 1);
        }
        try (var resumed = harness(null)) {
            resumed.initializeState(snapshot);
            resumed.open();
            resumed.processElement(report(300, null));
            assertOutage(resumed.extractOutputValues());
        }
    }

    @Test
    void anOutageIsFoundByAJobThatHasLostItsMemoryToo(ElasticsearchSettings elasticsearch) throws Exception {
        try (Store store = Store.open(elasticsearch);
                var harness = harness(elasticsearch)) {
            harness.open();
            harness.processElement(report(0, null));
            harness.processElement(report(15, Fault.TIMEOUT));
            store.write(harness.extractOutputValues());
        }
        try (var other = harness(elasticsearch)) {
            other.open();
            other.processElement(report(300, null));
            List<GapDocument> gaps = gaps(other.extractOutputValues());
            assertThat(gaps).extracting(GapDocument::kind).containsExactlyInAnyOrder(GapKind.FAULT, GapKind.OUTAGE);
            assertThat(gaps).allMatch(gap -> !gap.open());
            assertThat(gaps)
                    .filteredOn(gap -> gap.kind() == GapKind.FAULT)
                    .extracting(GapDocument::from)
                    .containsExactly(NINE);
        }
    }

    private static void assertOutage(List<Write> writes) {
        List<GapDocument> gaps = gaps(writes);
        assertThat(gaps).hasSize(1);
        assertThat(gaps.get(0).kind()).isEqualTo(GapKind.OUTAGE);
        assertThat(gaps.get(0).from()).isEqualTo(NINE);
        assertThat(gaps.get(0).to()).isEqualTo(NINE.plus(Duration.ofHours(5)));
    }

    private static List<GapDocument> gaps(List<Write> writes) {
        return writes.stream()
                .filter(write -> write.index().equals(Index.GAPS.alias()))
                .map(write -> Json.read(write.source(), GapDocument.class))
                .toList();
    }

    private static StreamRecord<ChannelReport> report(long minute, Fault fault) {
        Instant at = NINE.plus(Duration.ofMinutes(minute));
        ChannelReport report = Documents.report("bao", OutletKind.PRESS, fault, at);
        return new StreamRecord<>(new ChannelReport(
                report.channel(),
                at,
                fault,
                report.remark(),
                report.found(),
                report.fresh(),
                fault == null ? at : NINE,
                report.nextDue()));
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, ChannelReport, Write> harness(
            ElasticsearchSettings elasticsearch) throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new TrackChannels(elasticsearch, true)),
                report -> report.channel().id(),
                Types.STRING);
    }
}
