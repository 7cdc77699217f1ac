package vn.lantoa.replay;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;
import vn.lantoa.archive.ArchiveItem;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Skipped;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.model.Tombstone;
import vn.lantoa.model.Whose;

/**
 * Hands on what was read, with its channel as the catalogue describes it now, then notes the place. A page that a channel
 * took although it is of another outlet becomes that outlet's, without what the channel said of it; one of nobody's host is
 * no article.
 */
final class ReplayEmitter implements RecordEmitter<ArchiveItem, SourceEvent, FileSplitState> {

    private final Map<String, Channel> channels;
    private final Owners owners;
    private final ReplayPeriod period;

    /**
     * @param channels of the catalogue, by id
     * @param owners whose an address is, by the same catalogue
     */
    ReplayEmitter(Map<String, Channel> channels, Owners owners, ReplayPeriod period) {
        this.channels = channels;
        this.owners = owners;
        this.period = period;
    }

    @Override
    public void emitRecord(ArchiveItem item, SourceOutput<SourceEvent> output, FileSplitState state) {
        output.collect(polled(item));
        state.moveTo(item.offset());
    }

    private SourceEvent polled(ArchiveItem item) {
        if (item.withdrawn() != null) {
            // of whatever period: what had to go does not come back
            return SourceEvent.of(item.withdrawn());
        }
        Capture capture = item.capture();
        if (capture == null) {
            return SourceEvent.of(Objects.requireNonNull(item.skipped(), "one of the three"));
        }
        if (!period.contains(capture.fetched())) {
            return SourceEvent.of(
                    Skipped.filtered("out-of-period", "captured at " + capture.fetched(), capture.address()));
        }
        Channel now = channels.get(capture.channel().id());
        // a channel that left the catalogue, and what was never in one, is as it was stored
        return now == null ? SourceEvent.of(capture) : owned(capture, now);
    }

    private SourceEvent owned(Capture capture, Channel channel) {
        Whose whose = owners.whose(capture.address(), channel);
        if (whose == Whose.OWN) {
            return SourceEvent.of(of(channel, capture.entry(), capture));
        }
        if (whose == Whose.OTHERS) {
            return others(capture);
        }
        // that it was listed stays, and so do its copies: nothing of that came before the beginning of time
        return SourceEvent.of(new Tombstone(
                channel.kind(),
                channel.outlet().id(),
                Ids.article(capture.address()),
                capture.address(),
                "listed by an outlet whose own it is not",
                Instant.EPOCH));
    }

    /** Never withdrawn: its owner may have it too, and better. One without a page takes the place of none that has one. */
    private SourceEvent others(Capture capture) {
        Entry bare = new Entry(null, null, capture.entry().link(), null, null, null, null, null, null, null);
        return owners.of(capture.address())
                .map(owner -> SourceEvent.of(of(Owners.elsewhere(owner), bare, capture)))
                .orElseGet(() -> SourceEvent.of(Skipped.filtered(
                        "of-another-outlet",
                        "of several outlets, and not of the one that lists it",
                        capture.address())));
    }

    private static Capture of(Channel channel, Entry entry, Capture capture) {
        return new Capture(channel, entry, capture.address(), capture.pages(), capture.fault(), capture.fetched());
    }
}
