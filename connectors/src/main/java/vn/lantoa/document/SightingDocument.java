package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Site;
import vn.lantoa.model.Whose;

/**
 * That a channel lists an article, in {@code lantoa-sightings}: one for each channel that an article was found in.
 *
 * @param outlet id of the outlet
 * @param channel id of the channel
 * @param kind how the channel is read
 * @param at when the channel was first seen to list it
 * @param published as the channel states it; null where it does not
 * @param precision how exactly it is stated; null where it is not, and in documents of old
 * @param time of publication as stated, or failing that (or where it lies in the future) when it was sighted
 * @param section first part of the address's path where there are more; null otherwise
 * @param whose whose the address is where it is not the outlet's own, so that the outlet has no such article; null otherwise
 * @param host of the address, without port and {@code www.}, where it is not the outlet's own; null otherwise
 * @param address canonical address, where it is not the outlet's own; null otherwise: the article tells it
 * @param title as the channel lists it, where the address is not the outlet's own; null otherwise, and where it lists none
 */
public record SightingDocument(
        String id,
        String article,
        String outlet,
        String channel,
        ChannelKind kind,
        Instant at,
        Instant published,
        Precision precision,
        Instant time,
        String section,
        Whose whose,
        String host,
        String address,
        String title) {

    /** What a channel lists within so long of its first success was published before: it counts when it was published. */
    public static final Duration FIRST_VISIT = Duration.ofMinutes(10);

    private static final int LONGEST_SECTION = 100;

    public static SightingDocument of(Sighting sighting) {
        boolean own = sighting.whose() == null || sighting.whose() == Whose.OWN;
        return new SightingDocument(
                Ids.sighting(sighting.article(), sighting.channel().id()),
                sighting.article(),
                sighting.channel().outlet().id(),
                sighting.channel().id(),
                sighting.channel().kind(),
                sighting.at(),
                sighting.published(),
                sighting.precision(),
                sighting.published() == null || sighting.published().isAfter(sighting.at())
                        ? sighting.at()
                        : sighting.published(),
                section(sighting.address()),
                own ? null : sighting.whose(),
                own ? null : Site.plainHost(sighting.address()),
                own ? null : sighting.address(),
                own ? null : sighting.title());
    }

    /** Whether the address is the outlet's own, so that the article is its. */
    @JsonIgnore
    public boolean isOwn() {
        return whose == null;
    }

    private static String section(String address) {
        try {
            String path = URI.create(address).getPath();
            int end = path == null || path.isEmpty() ? -1 : path.indexOf('/', 1);
            return end <= 1 || end == path.length() - 1 ? null : path.substring(1, Math.min(end, LONGEST_SECTION));
        } catch (IllegalArgumentException e) {
            // an address that browsers forgive and java.net does not
            return null;
        }
    }
}
