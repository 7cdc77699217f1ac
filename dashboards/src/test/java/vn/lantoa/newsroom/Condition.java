package vn.lantoa.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.CompletenessDocument.Share;
import vn.lantoa.document.Delay;
import vn.lantoa.document.Estimate;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Days;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.HealthState;

/** How the invented newsroom's channels do. */
final class Condition {

    /** An outlet that could not be read for two days, 21 and 20 days ago. */
    private static final String UNREAD = "dai-sen-vang";

    private final Instant now;
    private final List<ChannelDocument> channels;

    Condition(Instant now, List<ChannelDocument> channels) {
        this.now = now;
        this.channels = channels;
    }

    List<GapDocument> gaps() {
        List<GapDocument> gaps = new ArrayList<>();
        for (ChannelDocument channel : channels) {
            if (channel.visit().firstSuccess() == null) {
                continue;
            }
            gaps.add(begin(channel, GapKind.OUTAGE, back(12)).end(back(10), false));
            if (channel.publisher().outlet().equals(UNREAD)) {
                gaps.add(begin(channel, GapKind.FAULT, back(21))
                        .failed(Fault.SERVER_ERROR, Diagnostic.of(DiagnosticKind.STATUS, 503), back(20))
                        .end(back(19), false));
            }
            if (channel.visit().fault() != null) {
                gaps.add(begin(channel, GapKind.FAULT, channel.visit().lastSuccess())
                        .failed(
                                channel.visit().fault(),
                                channel.visit().remark(),
                                channel.visit().visited()));
            }
            if (channel.column()) {
                gaps.add(begin(channel, GapKind.FAULT, back(5))
                        .failed(Fault.TIMEOUT, Diagnostic.of(DiagnosticKind.NO_ANSWER, Duration.ofSeconds(30)), back(5))
                        .end(back(5).plus(Duration.ofHours(3)), true));
            }
            if (quiet(channel)) {
                gaps.add(begin(channel, GapKind.SILENCE, back(6)));
            }
        }
        return gaps;
    }

    List<HealthDocument> health() {
        List<HealthDocument> health = new ArrayList<>();
        Random random = new Random(7);
        for (ChannelDocument channel : channels) {
            boolean quiet = quiet(channel);
            boolean known = channel.visit().firstSuccess() != null;
            List<HealthDocument.Day> days = days(channel, quiet, known, random);
            String outlet = channel.publisher().outlet();
            if (known) {
                HealthState ok = channel.answered() ? HealthState.OK : HealthState.LEARNING;
                health.add(new HealthDocument(
                        channel.id(),
                        outlet,
                        quiet ? HealthState.FROZEN : ok,
                        back(quiet ? 6 : 0),
                        quiet ? 21.4 : .8,
                        quiet ? .00002 : .9,
                        9.0,
                        new Delay(12.0, 47.5, 210),
                        days,
                        now));
            } else {
                health.add(new HealthDocument(
                        channel.id(),
                        outlet,
                        channel.off() ? HealthState.OFF : HealthState.LEARNING,
                        null,
                        null,
                        null,
                        null,
                        new Delay(null, null, 0),
                        days,
                        now));
            }
        }
        return health;
    }

    List<CompletenessDocument> completeness() {
        String from = Days.of(back(16)).toString();
        String to = Days.of(back(2)).toString();
        return List.of(
                new CompletenessDocument(
                        "song-hong",
                        from,
                        to,
                        List.of(
                                new Share(ChannelKind.FEED, 180, .75, .72, .77),
                                new Share(ChannelKind.SECTION, 200, 200 / 240.0, .8, .86)),
                        228,
                        new Estimate(240.0, 232.0, 251.0, "chapman"),
                        14,
                        now),
                new CompletenessDocument(
                        "cuu-long",
                        from,
                        to,
                        List.of(
                                new Share(ChannelKind.FEED, 6, null, null, null),
                                new Share(ChannelKind.SECTION, 5, null, null, null)),
                        9,
                        new Estimate(null, null, null, "too-few"),
                        0,
                        now));
    }

    private List<HealthDocument.Day> days(ChannelDocument channel, boolean quiet, boolean known, Random random) {
        LocalDate today = Days.of(now);
        List<HealthDocument.Day> days = new ArrayList<>();
        for (int back = HealthDocument.DAYS - 1; back >= 0; back--) {
            boolean gap = Invention.GAPS.contains(back)
                    || (channel.publisher().outlet().equals(UNREAD) && (back == 20 || back == 21))
                    || (channel.visit().fault() != null && back < 9);
            boolean silent = quiet && back < 6;
            String day = today.minusDays(back).toString();
            int items = gap || silent ? 0 : 6 + random.nextInt(7);
            days.add(
                    !known
                            ? new HealthDocument.Day(day, 0, null, null, null, null, false)
                            : gap
                                    ? new HealthDocument.Day(day, 0, 0.0, 0, 0, 1.0, silent)
                                    : new HealthDocument.Day(day, items, 9.0, 2, 18, 0.0, silent));
        }
        return days;
    }

    /** One column of a key press agency publishes nothing. */
    private static boolean quiet(ChannelDocument channel) {
        return channel.column() && channel.publisher().outlet().equals("song-hong");
    }

    private GapDocument begin(ChannelDocument channel, GapKind kind, Instant from) {
        return GapDocument.begin(channel.id(), channel.publisher().outlet(), kind, from, now);
    }

    /** The beginning of a day. */
    private Instant back(int days) {
        return Days.of(now).minusDays(days).atStartOfDay(Days.VIETNAM).toInstant();
    }
}
