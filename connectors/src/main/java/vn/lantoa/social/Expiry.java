package vn.lantoa.social;

import java.time.Duration;
import java.time.Instant;
import vn.lantoa.model.DetailKind;
import vn.lantoa.model.Remark;

/** Tells days ahead that a credential ends. */
final class Expiry {

    static final Duration AHEAD = Duration.ofDays(14);

    private Expiry() {}

    /**
     * The warning; null where the end is far, or not known.
     *
     * @param end null where it is not known
     */
    static Remark warning(String platform, Instant end, Instant now) {
        if (end == null || end.isAfter(now.plus(AHEAD))) {
            return null;
        }
        if (!end.isAfter(now)) {
            return Remark.of(DetailKind.HAS_EXPIRED, "social." + platform);
        }
        long days = Duration.between(now, end).toDays();
        DetailKind kind =
                days == 0 ? DetailKind.EXPIRES_TODAY : days == 1 ? DetailKind.EXPIRES_TOMORROW : DetailKind.EXPIRES;
        return Remark.of(kind, "social." + platform, days);
    }
}
