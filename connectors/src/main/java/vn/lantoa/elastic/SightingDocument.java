package vn.lantoa.elastic;

import java.time.Instant;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Sighting;

/**
 * That a channel lists an article, in {@code lantoa-sightings}: one for each channel that an article was found in.
 *
 * @param outlet id of the outlet
 * @param channel id of the channel
 * @param kind how the channel is read
 * @param at when the channel was first seen to list it
 * @param published as the channel states it; null where it does not
 */
public record SightingDocument(
        String id, String article, String outlet, String channel, ChannelKind kind, Instant at, Instant published) {

    public static SightingDocument of(Sighting sighting) {
        return new SightingDocument(
                Ids.sighting(sighting.article(), sighting.channel().id()),
                sighting.article(),
                sighting.channel().outlet().id(),
                sighting.channel().id(),
                sighting.channel().kind(),
                sighting.at(),
                sighting.published());
    }
}
