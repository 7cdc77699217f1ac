package vn.lantoa.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Sighting;

/**
 * When a channel says that an item was published.
 *
 * @param published as the channel states it; null where it does not
 * @param precision how exactly it is stated; null where it is not, and in older documents
 * @param time of publication as stated, or failing that (or where it lies in the future) when it was sighted
 */
public record StatedTimes(
        @Nullable Instant published, @Nullable Precision precision, Instant time) {

    static StatedTimes of(Sighting sighting) {
        Instant published = sighting.published();
        Instant time = published != null && !published.isAfter(sighting.at()) ? published : sighting.at();
        return new StatedTimes(published, sighting.precision(), time);
    }
}
