package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Sighting;

/**
 * That a channel lists an article, in {@code lantoa-sightings}: one for each channel that an article was found in; in
 * JSON all of it is one object.
 *
 * @param outlet id of the outlet
 * @param channel id of the channel
 * @param kind how the channel is read
 * @param at when the channel was first seen to list it
 * @param section first part of the address's path; null where the path has only one
 */
public record SightingDocument(
        String id,
        String article,
        String outlet,
        String channel,
        ChannelKind kind,
        Instant at,
        @JsonUnwrapped StatedTimes stated,
        @Nullable String section,
        @JsonUnwrapped Elsewhere elsewhere) {

    /**
     * Items that a channel lists within this time of its first success were published before: their time of publication
     * counts.
     */
    public static final Duration FIRST_VISIT = Duration.ofMinutes(10);

    private static final int LONGEST_SECTION = 100;

    public static SightingDocument of(Sighting sighting) {
        return new SightingDocument(
                Ids.sighting(sighting.article(), sighting.channel().id()),
                sighting.article(),
                sighting.channel().outlet().id(),
                sighting.channel().id(),
                sighting.channel().kind(),
                sighting.at(),
                StatedTimes.of(sighting),
                section(sighting.address()),
                Elsewhere.of(sighting));
    }

    /** Whether the address is the outlet's own, so that the article is the outlet's. */
    @JsonIgnore
    public boolean isOwn() {
        return elsewhere.whose() == null;
    }

    private static @Nullable String section(String address) {
        try {
            String path = URI.create(address).getPath();
            int end = path == null || path.isEmpty() ? -1 : path.indexOf('/', 1);
            return end <= 1 || end == path.length() - 1 ? null : path.substring(1, Math.min(end, LONGEST_SECTION));
        } catch (IllegalArgumentException e) {
            // an address that browsers accept and java.net does not
            return null;
        }
    }
}
