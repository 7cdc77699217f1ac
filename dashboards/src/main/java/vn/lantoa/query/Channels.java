package vn.lantoa.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.elastic.Index;

/**
 * All channels with what is known of their last visits.
 *
 * @param all by outlet's name, then id
 */
public record Channels(List<ChannelDocument> all) {

    public static Channels ask(Searcher searcher) {
        return new Channels(searcher.documents(
                Index.CHANNELS,
                ChannelDocument.class,
                request -> request.size(Searcher.DEEPEST)
                        .sort(sort -> sort.field(field -> field.field("outletName.folded")))
                        .sort(sort -> sort.field(field -> field.field("id")))));
    }

    /** Whether what is shown is the sample newsroom. */
    public boolean sample() {
        return all.stream().anyMatch(ChannelDocument::sample);
    }

    /** A channel of each outlet, by the outlet's id; it carries the outlet's names and kind. */
    public Map<String, ChannelDocument> outlets() {
        Map<String, ChannelDocument> outlets = new LinkedHashMap<>();
        all.forEach(channel -> outlets.putIfAbsent(channel.outlet(), channel));
        return outlets;
    }

    /** The channels of whose newest visit something failed. */
    public List<ChannelDocument> faulty() {
        return all.stream().filter(ChannelDocument::faulty).toList();
    }

    /** The channels that are not read, because people have turned them off or have not given what is needed. */
    public List<ChannelDocument> off() {
        return all.stream().filter(ChannelDocument::off).toList();
    }

    /** How many channels are to be read. */
    public long on() {
        return all.stream().filter(channel -> !channel.off()).count();
    }

    /** How many of the channels that are to be read could ever be read: nothing was searched in the others. */
    public long readable() {
        return all.stream()
                .filter(channel -> !channel.off() && channel.lastSuccess() != null)
                .count();
    }

    /** How many channels answered at their newest visit. */
    public long answering() {
        return all.stream()
                .filter(channel -> channel.fault() == null && channel.lastSuccess() != null)
                .count();
    }

    /** How many channels have not been visited yet. */
    public long waiting() {
        return all.stream()
                .filter(channel -> channel.fault() == null && channel.lastSuccess() == null)
                .count();
    }

    /** When any channel last answered; null where none ever did. */
    public Instant lastSuccess() {
        return all.stream()
                .map(ChannelDocument::lastSuccess)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
