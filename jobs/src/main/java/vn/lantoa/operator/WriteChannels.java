package vn.lantoa.operator;

import org.apache.flink.api.common.functions.MapFunction;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.Write;
import vn.lantoa.model.ChannelReport;

/** A report on a channel becomes its document. */
public final class WriteChannels implements MapFunction<ChannelReport, Write> {

    private static final long serialVersionUID = 1L;

    private final boolean sample;

    /**
     * @param sample whether the channels are those of the sample newsroom
     */
    public WriteChannels(boolean sample) {
        this.sample = sample;
    }

    @Override
    public Write map(ChannelReport report) {
        ChannelDocument document = ChannelDocument.of(report, sample);
        return Write.index(Index.CHANNELS, document.id(), report.at().toEpochMilli(), document);
    }
}
