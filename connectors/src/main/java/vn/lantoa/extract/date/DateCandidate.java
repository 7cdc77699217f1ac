package vn.lantoa.extract.date;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.DateSource;
import vn.lantoa.text.StatedTime;

/**
 * A date that stands somewhere on a page.
 *
 * @param other the same figures with day and month exchanged; null where they can be read in one way only
 * @param place how many characters of visible text stand before it
 */
record DateCandidate(
        DateSource source, StatedTime stated, @Nullable StatedTime other, int place) {

    /** Read with day and month exchanged. */
    DateCandidate exchanged() {
        StatedTime turned = Objects.requireNonNull(other, "only where there are two ways to read it");
        StatedTime time = new StatedTime(turned.day(), stated.time(), stated.offset());
        return new DateCandidate(source, time, StatedTime.of(stated.day()), place);
    }
}
