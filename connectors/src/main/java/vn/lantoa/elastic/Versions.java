package vn.lantoa.elastic;

import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Write;

/**
 * Whether a version that is stored is really the later one. Versions are moments of writers' clocks, in milliseconds. One that
 * lies in the future was given while a clock was ahead: nothing that is written now can be older, so that it is written above
 * it. Otherwise a figure that was stored then would stay wrong until the clocks have come there.
 */
final class Versions {

    /** The answer to a conflict is the only place that tells the version of a document that was deleted. */
    private static final Pattern CURRENT = Pattern.compile("current version \\[(\\d{1,18})]");

    private final InstantSource clock;

    Versions(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a clock was ahead when this was given. */
    boolean isAhead(long version) {
        return version > clock.millis();
    }

    /** Of two writes of one document, given in this order, the one that has to be stored. */
    Write later(Write first, Write second) {
        return second.version() >= first.version() || isAhead(first.version()) ? second : first;
    }

    /**
     * What to send in place of a write that a later version stood in the way of.
     *
     * @return null where the stored one is the later one
     */
    @Nullable
    Write above(Write write, ItemAnswer conflict) {
        Matcher current = CURRENT.matcher(conflict.message());
        if (!current.find()) {
            return null;
        }
        long stored = Long.parseLong(current.group(1));
        return isAhead(stored) ? new Write(write.index(), write.id(), stored + 1, write.source()) : null;
    }
}
