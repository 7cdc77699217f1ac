package vn.lantoa.operator;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.RetryPolicy;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Waiting;
import vn.lantoa.health.Availability;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.GapKind;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Follows the reports on each channel: they become the channel's document, and documents of the times in which it could not
 * be read. A job that starts without its memory goes on from the documents, so that the time in between is a gap too.
 */
public final class TrackChannels extends KeyedProcessFunction<String, ChannelReport, Write> {

    private static final long serialVersionUID = 1L;

    private final @Nullable ElasticsearchSettings elasticsearch;
    private final boolean sample;
    private transient Map<String, Availability> stored;
    private transient ValueState<Availability> track;

    /**
     * @param elasticsearch where the documents are; null to remember nothing from earlier jobs
     * @param sample whether the channels are those of the sample newsroom
     */
    public TrackChannels(@Nullable ElasticsearchSettings elasticsearch, boolean sample) {
        this.elasticsearch = elasticsearch;
        this.sample = sample;
    }

    @Override
    public void open(OpenContext context) throws InterruptedException {
        track = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("track", TypeInformation.of(Availability.class)));
        ElasticsearchSettings there = elasticsearch;
        stored = there == null ? Map.of() : new Waiting(RetryPolicy.USUAL).until("the channels", () -> stored(there));
    }

    @Override
    public void processElement(ChannelReport report, Context context, Collector<Write> out) throws Exception {
        Availability before = track.value();
        if (before == null) {
            before = stored.getOrDefault(report.channel().id(), Availability.NEW);
        }
        Availability.Step step = before.after(report);
        track.update(step.track());
        long version = report.at().toEpochMilli();
        ChannelDocument document = ChannelDocument.of(
                report, sample, step.track().firstSuccess(), step.track().days());
        out.collect(Write.index(Index.CHANNELS, document.id(), version, document));
        for (GapDocument gap : step.gaps()) {
            out.collect(Write.index(Index.GAPS, gap.id(), version, gap));
        }
    }

    private static Map<String, Availability> stored(ElasticsearchSettings elasticsearch) throws IOException {
        Map<String, Availability> tracks = new HashMap<>();
        try (Store store = Store.open(elasticsearch)) {
            store.refresh(Index.CHANNELS, Index.GAPS);
            Map<String, GapDocument> open = new HashMap<>();
            new PitScan(store, Index.GAPS)
                    .where("kind", List.of(GapKind.FAULT.toString(), GapKind.OFF.toString()))
                    .where("open", true)
                    .each(GapDocument.class, gap -> open.put(gap.channel(), gap));
            new PitScan(store, Index.CHANNELS).each(ChannelDocument.class, channel -> {
                if (channel.visit().visited() != null) {
                    tracks.put(channel.id(), Availability.of(channel, open.get(channel.id())));
                }
            });
        }
        return tracks;
    }
}
