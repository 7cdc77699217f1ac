package vn.lantoa.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Response;

/**
 * A capture that the archive could not take, without the bytes of its pages.
 *
 * @param capture what is left of it: channel, entry, address, when it was fetched; no pages
 * @param paged whether it had pages, which have to be asked for again; otherwise what is left is all there was
 * @param attempts how often trying it again failed, for a reason of its own
 * @param next not to be tried before
 */
public record Owed(Capture capture, boolean paged, int attempts, Instant next) {

    /** After that it is given up: more than a day. */
    private static final int MOST_ATTEMPTS = 24;

    private static final int MOST_DOUBLINGS = 6;

    static Owed of(Capture capture) {
        Capture bare = new Capture(
                capture.channel(), capture.entry(), capture.address(), List.of(), capture.fault(), capture.fetched());
        return new Owed(bare, !capture.pages().isEmpty(), 0, capture.fetched());
    }

    /** The capture of pages that were had, or not, at a later moment: it is dated by that moment. */
    Capture with(List<Response> pages, @Nullable String fault, Instant fetched) {
        return new Capture(capture.channel(), capture.entry(), capture.address(), pages, fault, fetched);
    }

    /** The same after an attempt that failed: next in a minute, then two, an hour at most. */
    Owed later(Instant now) {
        Duration pause = Duration.ofMinutes(1L << Math.min(MOST_DOUBLINGS, attempts));
        return new Owed(capture, paged, attempts + 1, now.plus(pause));
    }

    boolean isHopeless() {
        return attempts >= MOST_ATTEMPTS;
    }

    /** About how many characters it holds. */
    int weight() {
        String body = capture.entry().body();
        return 1_000 + (body == null ? 0 : body.length());
    }
}
