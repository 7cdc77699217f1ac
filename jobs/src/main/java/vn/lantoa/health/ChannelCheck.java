package vn.lantoa.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Delay;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.elastic.SightingSpan;
import vn.lantoa.model.Days;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.HealthState;

/** Compares a channel with its baseline. */
final class ChannelCheck {

    private static final int FEWEST_LAGS = 5;
    private static final double UNUSUAL = 0.005;

    private final Duration columnSilence;
    private final Instant now;

    /**
     * @param columnSilence a specialised column that has published nothing for longer is silent
     */
    ChannelCheck(Duration columnSilence, Instant now) {
        this.columnSilence = columnSilence;
        this.now = now;
    }

    /**
     * The channel's document.
     *
     * @param span all that was ever sighted in it
     */
    HealthDocument of(Watched watched, @Nullable SightingSpan span) {
        List<Span> unread = watched.unread(now);
        long[] moments = watched.moments();
        Instant since = watched.since();
        Baseline baseline = since == null ? null : Baseline.of(moments, since, now, unread);
        Silence silence = silence(span, moments, since, unread);
        HealthState state = state(watched, span, silence);
        double[] lags = watched.lags();
        boolean lagged = lags.length >= FEWEST_LAGS;
        return new HealthDocument(
                watched.channel().id(),
                watched.channel().publisher().outlet(),
                state,
                span == null ? null : span.newest(),
                silence == null ? null : rounded(silence.expected()),
                silence == null ? null : rounded(silence.probability()),
                baseline == null ? null : baseline.median(),
                new Delay(
                        lagged ? rounded(Watched.quantile(lags, 0.5)) : null,
                        lagged ? rounded(Watched.quantile(lags, 0.9)) : null,
                        lags.length),
                days(watched, moments, baseline, state.quiet() && span != null ? span.newest() : null),
                now);
    }

    private @Nullable Silence silence(
            @Nullable SightingSpan span, long[] moments, @Nullable Instant since, List<Span> unread) {
        if (span == null || since == null) {
            return null;
        }
        if (moments.length > 0) {
            Instant newest = Instant.ofEpochMilli(moments[moments.length - 1]);
            // learnt from the time before the silence, which must not change the baseline
            Baseline baseline = Baseline.of(Silence.moments(moments), since, newest.plusMillis(1), unread);
            if (baseline != null) {
                return Silence.of(baseline, newest, now, unread);
            }
        }
        return Silence.seldom(span.items(), span.oldest(), span.newest(), now, unread);
    }

    private HealthState state(Watched watched, @Nullable SightingSpan span, @Nullable Silence silence) {
        if (watched.channel().off()) {
            return HealthState.OFF;
        }
        if (watched.channel().visit().firstSuccess() == null
                || !watched.channel().answered()) {
            return HealthState.LEARNING;
        }
        Instant newest = span == null ? watched.channel().visit().firstSuccess() : span.newest();
        boolean column = watched.channel().column() && newest.isBefore(now.minus(columnSilence));
        if (column || (silence != null && silence.improbable())) {
            return watched.channel().visit().found() > 0 && span != null ? HealthState.FROZEN : HealthState.SILENT;
        }
        return silence == null ? HealthState.LEARNING : HealthState.OK;
    }

    private List<HealthDocument.Day> days(
            Watched watched, long[] moments, @Nullable Baseline baseline, @Nullable Instant silentSince) {
        LocalDate today = Days.of(now);
        List<Span> unread = watched.unread(now);
        Instant begun = begun(watched);
        List<HealthDocument.Day> days = new ArrayList<>();
        for (int back = HealthDocument.DAYS - 1; back >= 0; back--) {
            LocalDate day = today.minusDays(back);
            Span whole = Baseline.day(day, now);
            Span asked = asked(whole, begun);
            Double expected = baseline == null || asked == null ? null : baseline.expected(whole, unread);
            days.add(new HealthDocument.Day(
                    day.toString(),
                    Watched.count(moments, whole),
                    expected == null ? null : rounded(expected),
                    quantile(expected, baseline, UNUSUAL),
                    quantile(expected, baseline, 1 - UNUSUAL),
                    asked == null ? null : rounded(1 - asked.free(unread)),
                    silentSince != null && whole.from() > silentSince.toEpochMilli()));
        }
        return days;
    }

    /** The part of a day since the channel was first asked; null where that was later. */
    private static @Nullable Span asked(Span day, @Nullable Instant begun) {
        Span asked = begun == null ? day : new Span(Math.max(day.from(), begun.toEpochMilli()), day.to());
        return begun == null || asked.to() <= asked.from() ? null : asked;
    }

    private static @Nullable Integer quantile(@Nullable Double expected, @Nullable Baseline baseline, double share) {
        return expected == null || baseline == null ? null : (int) Counts.quantile(expected, baseline.spread(), share);
    }

    /** When it was first asked, whether it answered or not; null where it never was, or was off all the time. */
    private static @Nullable Instant begun(Watched watched) {
        Instant first = watched.channel().visit().firstSuccess();
        return watched.gaps().stream()
                .filter(gap -> gap.kind() != GapKind.OFF)
                .map(GapDocument::from)
                .filter(from -> first == null || from.isBefore(first))
                .min(Instant::compareTo)
                .orElse(first);
    }

    /** To four figures, so that a document changes when what it says does. */
    private static double rounded(double number) {
        if (number == 0 || !Double.isFinite(number)) {
            return 0;
        }
        double scale = Math.pow(10, 3 - Math.floor(Math.log10(Math.abs(number))));
        return Math.round(number * scale) / scale;
    }
}
