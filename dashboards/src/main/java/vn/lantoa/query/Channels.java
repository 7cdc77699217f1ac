package vn.lantoa.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Index;
import vn.lantoa.model.Days;
import vn.lantoa.model.Fault;

/**
 * All channels with what is known of their last visits.
 *
 * @param all by outlet's name, then id
 * @param disconnected where no host can be reached at the moment: what single channels met with is then one cause; null
 *     where hosts can be reached
 */
public record Channels(List<ChannelDocument> all, @Nullable Disconnected disconnected) {

    public static Channels ask(Searcher searcher) {
        return of(searcher.all(
                Index.CHANNELS,
                ChannelDocument.class,
                request -> request.sort(sort -> sort.field(field -> field.field("outletName.folded")))
                        .sort(sort -> sort.field(field -> field.field("id")))));
    }

    static Channels of(List<ChannelDocument> all) {
        return new Channels(all, Disconnected.of(all).orElse(null));
    }

    /** Whether what is shown is the sample newsroom. */
    public boolean sample() {
        return all.stream().anyMatch(ChannelDocument::sample);
    }

    /** A channel of each outlet, by the outlet's id; it carries the outlet's names and kind. */
    public Map<String, ChannelDocument> outlets() {
        Map<String, ChannelDocument> outlets = new LinkedHashMap<>();
        all.forEach(channel -> outlets.putIfAbsent(channel.publisher().outlet(), channel));
        return outlets;
    }

    /** Whether a channel was not reached because no host could be: that is no fault of it. */
    public boolean unreached(ChannelDocument channel) {
        return disconnected != null && disconnected.channels().contains(channel.id());
    }

    /** Whether something that is the channel's own failed at its newest visit. */
    public boolean faulty(ChannelDocument channel) {
        return channel.faulty() && !unreached(channel);
    }

    /** The channels of whose newest visit something failed that is their own. */
    public List<ChannelDocument> faulty() {
        return all.stream().filter(this::faulty).toList();
    }

    /** The channels that are not read, because people have turned them off or have not given what is needed. */
    public List<ChannelDocument> off() {
        return all.stream().filter(ChannelDocument::off).toList();
    }

    /** The {@link #faulty() faulty} channels by what failed; what most met with first. */
    public Map<Fault, List<ChannelDocument>> faults() {
        Map<Fault, List<ChannelDocument>> faults = faulty().stream()
                .collect(Collectors.groupingBy(one -> one.visit().fault(), LinkedHashMap::new, Collectors.toList()));
        Map<Fault, List<ChannelDocument>> sorted = new LinkedHashMap<>();
        faults.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** How many channels are to be read. */
    public long on() {
        return all.stream().filter(channel -> !channel.off()).count();
    }

    /** How many of the channels that are to be read could ever be read: nothing was searched in the others. */
    public long readable() {
        return all.stream()
                .filter(channel -> !channel.off() && channel.visit().lastSuccess() != null)
                .count();
    }

    /** How many channels answered at their newest visit. */
    public long answering() {
        return all.stream()
                .filter(channel ->
                        channel.visit().fault() == null && channel.visit().lastSuccess() != null)
                .count();
    }

    /** How many channels have not been visited yet. */
    public long waiting() {
        return all.stream()
                .filter(channel ->
                        channel.visit().fault() == null && channel.visit().lastSuccess() == null)
                .count();
    }

    /** Whether a channel is being read for the first time: nothing can be said of it yet. */
    public boolean firstReading() {
        return waiting() > 0;
    }

    /** The day of Vietnam on which the first channel was read for the first time; null before that. */
    public @Nullable LocalDate begun() {
        return all.stream()
                .map(one -> one.visit().firstSuccess())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(Days::of)
                .orElse(null);
    }

    /** When any channel last answered; null where none ever did. */
    public @Nullable Instant lastSuccess() {
        return lastSuccess(all);
    }

    static @Nullable Instant lastSuccess(List<ChannelDocument> channels) {
        return channels.stream()
                .map(one -> one.visit().lastSuccess())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
