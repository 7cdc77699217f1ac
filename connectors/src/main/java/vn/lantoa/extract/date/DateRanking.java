package vn.lantoa.extract.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.DateSource;
import vn.lantoa.model.Precision;
import vn.lantoa.text.StatedTime;

/** Weighs the dates of a page against each other. */
final class DateRanking {

    private static final Instant FIRST_WEB_PAPERS = Instant.parse("1994-01-01T00:00:00Z");
    /** Characters of visible text over which the weight of a date behind the title falls to a third. */
    private static final double FAR_BEHIND = 2_000;
    /** The same for one before the title. */
    private static final double FAR_BEFORE = 350;
    /** What distance leaves in any case. */
    private static final double LEFT = 0.15;

    /** A day must be named at least so strongly to draw a time in UTC to it. */
    private static final double LEAST_LOCAL = 0.3;

    private static final Duration EUROPE = Duration.ofHours(3);
    private static final Duration WESTMOST = Duration.ofHours(8);
    private static final Duration EASTMOST = Duration.ofHours(9);

    private final List<DateCandidate> candidates;
    private final int title;
    /** By day, the weight of the best date of each hand. */
    private final Map<LocalDate, Map<DateSource, Double>> weights = new TreeMap<>();

    private final Map<LocalDate, DateCandidate> best = new HashMap<>();

    private DateRanking(List<DateCandidate> candidates, int title) {
        this.candidates = candidates;
        this.title = title;
    }

    /**
     * @param title how many characters of visible text stand before the title
     * @param monthFirst whether figures that can be read in two ways begin with the month
     * @param latest later dates are mistakes
     * @param month first day of the month that the address names
     */
    static DateRanking of(
            List<DateCandidate> all, int title, boolean monthFirst, Instant latest, @Nullable LocalDate month) {
        List<DateCandidate> possible = new ArrayList<>();
        Set<LocalDate> clear = all.stream()
                .filter(candidate -> candidate.other() == null)
                .map(candidate -> candidate.stated().day())
                .collect(Collectors.toSet());
        for (DateCandidate candidate : all) {
            if (candidate.other() != null
                    && clear.contains(candidate.other().day())
                            != clear.contains(candidate.stated().day())) {
                DateCandidate agreeing = clear.contains(candidate.other().day()) ? candidate.exchanged() : candidate;
                if (isPossible(agreeing.stated(), latest)) {
                    possible.add(agreeing);
                    continue;
                }
            }
            DateCandidate read = candidate.other() != null && monthFirst ? candidate.exchanged() : candidate;
            if (isPossible(read.stated(), latest)) {
                possible.add(read);
            } else if (read.other() != null && isPossible(read.other(), latest)) {
                possible.add(read.exchanged());
            }
        }
        DateRanking verdict = new DateRanking(possible, title);
        verdict.weigh();
        if (month != null) {
            verdict.favour(month);
        }
        verdict.moveToLocalDays();
        return verdict;
    }

    /** The day of publication; null where no date was possible. */
    @Nullable
    StatedTime published() {
        LocalDate day = day();
        return day == null ? null : time(day);
    }

    /** 0 to 1: how sure the day of publication is. */
    double certainty() {
        LocalDate day = day();
        return day == null ? 0 : score(day);
    }

    /** When the article was last changed. */
    @Nullable
    StatedTime modified() {
        DateCandidate modified = null;
        for (DateCandidate candidate : candidates) {
            boolean better = modified == null || weight(candidate) > weight(modified);
            if (candidate.source().isModified() && better) {
                modified = candidate;
            }
        }
        return modified == null ? null : modified.stated();
    }

    private static boolean isPossible(StatedTime stated, Instant latest) {
        Instant moment = stated.instant();
        return moment.isBefore(latest) && moment.isAfter(FIRST_WEB_PAPERS);
    }

    private void weigh() {
        for (DateCandidate candidate : candidates) {
            LocalDate day = candidate.stated().day();
            double weight = weight(candidate);
            weights.computeIfAbsent(day, any -> new EnumMap<>(DateSource.class))
                    .merge(candidate.source().hand(), weight, Math::max);
            DateCandidate known = best.get(day);
            if (known == null || isBetter(candidate, known)) {
                best.put(day, candidate);
            }
        }
    }

    /** Of two dates of one day the one that tells the time better. */
    private boolean isBetter(DateCandidate one, DateCandidate other) {
        boolean timed = isTimed(one.stated());
        boolean otherTimed = isTimed(other.stated());
        return timed == otherTimed ? weight(one) > weight(other) : timed && weight(one) * 2 > weight(other);
    }

    /** Midnight may be a time, but any other time of that day tells more. */
    private static boolean isTimed(StatedTime stated) {
        return stated.time() != null && !stated.isMidnight();
    }

    private double weight(DateCandidate candidate) {
        double weight = candidate.source().weight();
        if (candidate.source().isSeen()) {
            int distance = candidate.place() - title;
            double near = Math.exp(distance >= 0 ? -distance / FAR_BEHIND : distance / FAR_BEFORE);
            weight *= LEFT + (1 - LEFT) * near;
        }
        return weight;
    }

    private void favour(LocalDate month) {
        weights.forEach((day, hands) -> {
            if (day.withDayOfMonth(1).equals(month)) {
                hands.merge(DateSource.ADDRESS, DateSource.MONTH, Math::max);
            }
        });
    }

    /**
     * A time in UTC may fall on another day than where it was published; where the page or its address names the day
     * before or behind and the moment lies in it somewhere on earth, it speaks for that day.
     */
    private void moveToLocalDays() {
        Set<LocalDate> changes = candidates.stream()
                .filter(candidate -> candidate.source().isModified())
                .map(candidate -> candidate.stated().day())
                .collect(Collectors.toSet());
        for (DateCandidate candidate : candidates) {
            StatedTime stated = candidate.stated();
            if (stated.time() == null
                    || !ZoneOffset.UTC.equals(stated.offset())
                    || candidate.source().isModified()) {
                continue;
            }
            for (LocalDate day : List.of(stated.day().minusDays(1), stated.day().plusDays(1))) {
                boolean drawn = local(day) > Math.max(LEAST_LOCAL, 2 * local(stated.day()));
                Duration eastmost = changes.contains(day) && !isAddressed(day) ? EUROPE : EASTMOST;
                if (drawn && contains(day, stated.instant(), eastmost)) {
                    weights(day).merge(candidate.source().hand(), weight(candidate), Math::max);
                    best.put(day, new DateCandidate(candidate.source(), StatedTime.of(day), null, 0));
                    weights(stated.day()).remove(candidate.source().hand());
                }
            }
        }
    }

    /** How strongly dates that are not in UTC, and neither those of a change, name a day. */
    private double local(LocalDate day) {
        double most = 0;
        for (DateCandidate candidate : candidates) {
            if (candidate.stated().day().equals(day)
                    && !ZoneOffset.UTC.equals(candidate.stated().offset())
                    && !candidate.source().isModified()
                    && candidate.source() != DateSource.IMAGE) {
                most = Math.max(most, weight(candidate));
            }
        }
        return most;
    }

    private Map<DateSource, Double> weights(LocalDate day) {
        return Objects.requireNonNull(weights.get(day), "a day that was weighed");
    }

    private boolean isAddressed(LocalDate day) {
        return weights(day).getOrDefault(DateSource.ADDRESS, 0.0) > DateSource.MONTH;
    }

    private static boolean contains(LocalDate day, Instant moment, Duration eastmost) {
        Instant begins = day.atStartOfDay(ZoneOffset.UTC).toInstant().minus(eastmost);
        Instant ends = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(WESTMOST);
        return moment.isAfter(begins) && moment.isBefore(ends);
    }

    private @Nullable LocalDate day() {
        LocalDate best = null;
        for (LocalDate day : weights.keySet()) {
            if (best == null || score(day) > score(best)) {
                best = day;
            }
        }
        return best;
    }

    private double score(LocalDate day) {
        double doubt = 1;
        for (double weight : weights(day).values()) {
            doubt *= 1 - weight;
        }
        return 1 - doubt;
    }

    private StatedTime time(LocalDate day) {
        DateCandidate candidate = Objects.requireNonNull(best.get(day), "a day that was weighed has a date");
        StatedTime stated = candidate.stated();
        return stated.precision() == Precision.DAY ? StatedTime.of(day) : stated;
    }
}
