package vn.lantoa.social;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;

/** Warns days ahead that a credential ends. */
final class Expiry {

    static final Duration AHEAD = Duration.ofDays(14);

    private Expiry() {}

    /**
     * The warning; null where the end is far, or not known.
     *
     * @param end null where it is not known
     */
    static @Nullable Diagnostic warning(String platform, @Nullable Instant end, Instant now) {
        if (end == null || end.isAfter(now.plus(AHEAD))) {
            return null;
        }
        if (!end.isAfter(now)) {
            return Diagnostic.of(DiagnosticKind.HAS_EXPIRED, "social." + platform);
        }
        long days = Duration.between(now, end).toDays();
        DiagnosticKind kind = days == 0
                ? DiagnosticKind.EXPIRES_TODAY
                : days == 1 ? DiagnosticKind.EXPIRES_TOMORROW : DiagnosticKind.EXPIRES;
        return Diagnostic.of(kind, "social." + platform, days);
    }
}
