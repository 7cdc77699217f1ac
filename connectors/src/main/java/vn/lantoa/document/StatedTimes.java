package vn.lantoa.document;

import java.time.Instant;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Sighting;

/**
 * When a channel says that an item was published.
 *
 * @param published as the channel states it; null where it does not
 * @param precision how exactly it is stated; null where it is not, and in documents of old
 * @param time of publication as stated, or failing that (or where it lies in the future) when it was sighted
 */
public record StatedTimes(Instant published, Precision precision, Instant time) {

    static StatedTimes of(Sighting sighting) {
        boolean stated = sighting.published() != null && !sighting.published().isAfter(sighting.at());
        return new StatedTimes(
                sighting.published(), sighting.precision(), stated ? sighting.published() : sighting.at());
    }
}
