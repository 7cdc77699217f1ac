package vn.lantoa.social;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/**
 * Reads a list that is newest first in one visit: from the top down to what is known, then, with the pages that are
 * left, the gaps where earlier visits had to stop. So no visit is endless, and nothing is left out for
 * good.
 */
final class TimelinePager {

    /** Reads one page. */
    @FunctionalInterface
    interface Pages {
        /**
         * Reads the page at a cursor.
         *
         * @param cursor null for the top
         */
        TimelinePage read(@Nullable String cursor);
    }

    /**
     * The result of a visit.
     *
     * @param place where to continue
     * @param failure of the first page: nothing was read; null otherwise
     * @param retryAfter how long to wait, because the platform asks for it or a later page failed; null otherwise
     * @param warning a later page's failure; null otherwise
     */
    record Result(
            List<Entry> entries,
            TimelineCursor place,
            @Nullable PollResult failure,
            @Nullable Duration retryAfter,
            @Nullable Diagnostic warning) {}

    private static final int MOST_GAPS = 20;
    private static final int LONGEST_CURSOR = 2_000;

    private final Pages pages;
    private final Instant floor;
    private final List<Entry> entries = new ArrayList<>();
    private final List<BackfillGap> left = new ArrayList<>();
    private int allowed;
    private @Nullable Instant newest;
    private @Nullable TimelinePage failed;
    private @Nullable Duration wait;

    private TimelinePager(Pages pages, int allowed, Instant floor) {
        this.pages = pages;
        this.allowed = allowed;
        this.floor = floor;
    }

    /**
     * Reads a list.
     *
     * @param most the most pages of this visit
     * @param floor older items are ignored
     */
    static Result from(TimelineCursor place, int most, Instant floor, Pages pages) {
        return new TimelinePager(pages, most, floor).make(place);
    }

    private Result make(TimelineCursor place) {
        newest = place.newest();
        stretch(new BackfillGap(null, place.newest()));
        if (failed != null && entries.isEmpty() && left.isEmpty()) {
            return new Result(List.of(), place, failed.failure(), null, null);
        }
        for (BackfillGap gap : place.gaps()) {
            if (failed == null && wait == null && allowed > 0) {
                stretch(gap);
            } else {
                left.add(gap);
            }
        }
        PollResult failure = failed == null ? null : failed.failure();
        return new Result(
                entries,
                new TimelineCursor(newest, few(left)),
                null,
                failure == null ? wait : failure.retryAfter(),
                failure == null ? null : Diagnostic.because(failure.remark(), DiagnosticKind.READ_IN_PART));
    }

    /** The lowest gaps become one, which includes the known items between them: read twice rather than never. */
    private static List<BackfillGap> few(List<BackfillGap> gaps) {
        if (gaps.size() <= MOST_GAPS) {
            return gaps;
        }
        List<BackfillGap> few = new ArrayList<>(gaps.subList(0, MOST_GAPS - 1));
        few.add(new BackfillGap(
                gaps.get(MOST_GAPS - 1).cursor(), gaps.get(gaps.size() - 1).until()));
        return few;
    }

    private void stretch(BackfillGap gap) {
        String cursor = gap.cursor();
        while (allowed > 0 && wait == null) {
            allowed--;
            TimelinePage page = pages.read(cursor);
            if (page.failure() != null) {
                failed = page;
                // a cursor that the platform no longer knows never works again
                if (cursor != null && !isForGood(page.failure().fault())) {
                    left.add(new BackfillGap(cursor, gap.until()));
                }
                return;
            }
            wait = page.retryAfter();
            entries.addAll(page.entries());
            if (page.newest() != null && (newest == null || page.newest().isAfter(newest))) {
                newest = page.newest();
            }
            if (page.next() == null
                    || page.next().length() > LONGEST_CURSOR
                    || page.next().equals(cursor)) {
                return;
            }
            cursor = page.next();
            if (isBelow(page, gap.until())) {
                return;
            }
        }
        left.add(new BackfillGap(cursor, gap.until()));
    }

    private boolean isBelow(TimelinePage page, @Nullable Instant until) {
        Instant oldest = page.oldest();
        return oldest != null && (oldest.isBefore(floor) || (until != null && !oldest.isAfter(until)));
    }

    private static boolean isForGood(@Nullable Fault fault) {
        return fault == Fault.NOT_FOUND;
    }
}
