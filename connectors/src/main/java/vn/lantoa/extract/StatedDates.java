package vn.lantoa.extract;

import org.jspecify.annotations.Nullable;
import vn.lantoa.text.StatedTime;

/**
 * When a page says that it was published and changed.
 *
 * @param sure whether the page clearly states when it was published; otherwise {@code published} is a guess from its
 *     address, from a change or from running text
 */
public record StatedDates(
        @Nullable StatedTime published, @Nullable StatedTime modified, boolean sure) {

    static final StatedDates NONE = new StatedDates(null, null, false);
}
