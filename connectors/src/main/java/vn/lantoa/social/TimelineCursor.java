package vn.lantoa.social;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a list has been read.
 *
 * @param newest when the newest item that was read was published; null before the first visit
 * @param gaps stretches that are still to be read, newest first
 */
record TimelineCursor(@Nullable Instant newest, List<BackfillGap> gaps) {

    static final TimelineCursor START = new TimelineCursor(null, List.of());

    TimelineCursor {
        gaps = gaps == null ? List.of() : List.copyOf(gaps);
    }
}
