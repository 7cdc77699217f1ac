package vn.lantoa.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, changed and fetched.
 *
 * @param published when it was published; the time of fetching where nothing states it, see {@code dateOrigin}
 * @param precision {@link Precision#DAY} where no source states a time of day: {@code published} is the beginning of
 *     that day in Vietnam then, or the time of fetching where nothing states the day either; null, in older documents,
 *     means exact
 * @param fetched when this text of it was last fetched, to the day
 */
@RecordBuilder
public record ArticleDates(
        Instant published,
        @Nullable Precision precision,
        DateOrigin dateOrigin,
        @Nullable Instant modified,
        Instant fetched) {

    /** Of an article of which a moment is known, and nothing else. */
    public static ArticleDates at(Instant moment, DateOrigin origin) {
        return new ArticleDates(moment, Precision.MOMENT, origin, null, moment);
    }
}
