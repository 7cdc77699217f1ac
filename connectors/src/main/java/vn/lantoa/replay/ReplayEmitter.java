package vn.lantoa.replay;

import java.util.Map;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;
import vn.lantoa.archive.Item;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Polled;
import vn.lantoa.model.Skipped;

/** Hands on what was read, with its channel as the catalogue describes it now, then notes the place. */
final class ReplayEmitter implements RecordEmitter<Item, Polled, FileSplitState> {

    private final Map<String, Channel> channels;
    private final Period period;

    /**
     * @param channels of the catalogue, by id
     */
    ReplayEmitter(Map<String, Channel> channels, Period period) {
        this.channels = channels;
        this.period = period;
    }

    @Override
    public void emitRecord(Item item, SourceOutput<Polled> output, FileSplitState state) {
        output.collect(polled(item));
        state.moveTo(item.offset());
    }

    private Polled polled(Item item) {
        if (item.withdrawn() != null) {
            // of whatever period: what had to go does not come back
            return Polled.of(item.withdrawn());
        }
        Capture capture = item.capture();
        if (capture == null) {
            return Polled.of(item.skipped());
        }
        if (!period.contains(capture.fetched())) {
            return Polled.of(Skipped.filtered("out-of-period", "captured at " + capture.fetched(), capture.address()));
        }
        Channel now = channels.get(capture.channel().id());
        return Polled.of(
                now == null
                        ? capture
                        : new Capture(
                                now,
                                capture.entry(),
                                capture.address(),
                                capture.pages(),
                                capture.fault(),
                                capture.fetched()));
    }
}
