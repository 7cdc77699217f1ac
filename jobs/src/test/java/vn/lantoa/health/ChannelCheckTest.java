package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.lantoa.health.Channels.BEGUN;
import static vn.lantoa.health.Channels.NOW;
import static vn.lantoa.health.Channels.gap;
import static vn.lantoa.health.Channels.item;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.elastic.SightingSpan;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.HealthState;

class ChannelCheckTest {

    private static final Duration COLUMN_SILENCE = Duration.ofDays(30);
    private static final ChannelDocument FEED = Channels.channel(ChannelKind.FEED, BEGUN);

    @Test
    void aChannelThatPublishesEachHourIsAsItUsuallyIs() {
        HealthDocument document = check(FEED, hourly(NOW));
        assertThat(document.state()).isEqualTo(HealthState.OK);
        assertThat(document.newest()).isEqualTo(NOW.minusSeconds(3_599));
        assertThat(document.perDay()).isEqualTo(24);
        assertThat(document.probability()).isBetween(.5, 1.0);
        assertThat(document.days()).hasSize(30);
        assertThat(document.days().get(0).day()).isEqualTo("2026-03-01");
        assertThat(document.days().get(29).day()).isEqualTo("2026-03-30");
        assertThat(document.days().get(29).items()).isEqualTo(10);
        assertThat(document.days().get(29).expected()).isCloseTo(10, within(.5));
        assertThat(document.days().subList(0, 29)).allSatisfy(day -> {
            assertThat(day.items()).isEqualTo(24);
            assertThat(day.expected()).isCloseTo(24, within(.5));
            assertThat(day.low()).isBetween(11, 13);
            assertThat(day.high()).isBetween(36, 39);
            assertThat(day.gap()).isZero();
            assertThat(day.silent()).isFalse();
        });
    }

    @Test
    void aChannelThatStopsIsFrozenWhereItStillListsEntriesAndSilentOnTheDaysAfterItsNewestItem() {
        Instant stopped = NOW.minus(Duration.ofDays(2));
        HealthDocument document = check(FEED, hourly(stopped));
        assertThat(document.state()).isEqualTo(HealthState.FROZEN);
        assertThat(document.expected()).isCloseTo(48.8, within(.6));
        assertThat(document.probability()).isLessThan(.01);
        assertThat(document.days())
                .filteredOn(HealthDocument.Day::silent)
                .extracting(HealthDocument.Day::day)
                .containsExactly("2026-03-29", "2026-03-30");
        assertThat(check(Channels.column(0, BEGUN), hourly(stopped)).state()).isEqualTo(HealthState.SILENT);
    }

    @Test
    void figuresAreToldWithFourDigits() {
        HealthDocument document = check(FEED, hourly(NOW.minus(Duration.ofHours(7))));
        assertThat(List.of(
                        document.expected(),
                        document.probability(),
                        document.days().get(5).expected()))
                .allSatisfy(figure -> assertThat(
                                BigDecimal.valueOf(figure).stripTrailingZeros().precision())
                        .isBetween(2, 4));
    }

    @Test
    void aChannelThatIsOffOrDoesNotAnswerIsNotJudged() {
        List<SightedItem> stopped = hourly(NOW.minus(Duration.ofDays(3)));
        assertThat(check(Channels.failing(Fault.OFF, BEGUN), stopped).state()).isEqualTo(HealthState.OFF);
        assertThat(check(Channels.failing(Fault.TIMEOUT, BEGUN), stopped).state())
                .isEqualTo(HealthState.LEARNING);
        assertThat(check(Channels.failing(Fault.TIMEOUT, null), stopped).state())
                .isEqualTo(HealthState.LEARNING);
    }

    @Test
    void aColumnThatBroughtNothingForLongerThanTheSettingSaysIsQuietWhateverItsHabit() {
        Instant longAgo = NOW.minus(COLUMN_SILENCE);
        assertThat(judge(Channels.column(20, BEGUN), List.of(), span(2, longAgo))
                        .state())
                .isEqualTo(HealthState.LEARNING);
        assertThat(judge(Channels.column(20, BEGUN), List.of(), span(2, longAgo.minusMillis(1)))
                        .state())
                .isEqualTo(HealthState.FROZEN);
        assertThat(judge(Channels.column(0, BEGUN), List.of(), span(2, longAgo.minusMillis(1)))
                        .state())
                .isEqualTo(HealthState.SILENT);
        assertThat(judge(FEED, List.of(), span(2, longAgo.minusMillis(1))).state())
                .as("no column")
                .isEqualTo(HealthState.LEARNING);
    }

    @Test
    void aColumnThatNeverBroughtAnythingIsJudgedSinceItsFirstVisit() {
        assertThat(judge(Channels.column(20, BEGUN), List.of(), null).state()).isEqualTo(HealthState.SILENT);
        assertThat(judge(Channels.column(20, NOW.minus(COLUMN_SILENCE)), List.of(), null)
                        .state())
                .isEqualTo(HealthState.LEARNING);
    }

    @Test
    void aChannelThatPublishesSeldomIsJudgedByAllThatIsKnownOfIt() {
        HealthDocument document = judge(FEED, List.of(), span(11, NOW.minus(Duration.ofDays(100))));
        assertThat(document.state()).isEqualTo(HealthState.FROZEN);
        assertThat(document.expected()).isEqualTo(10);
        assertThat(document.perDay()).isNull();
        assertThat(judge(FEED, List.of(), span(4, NOW.minus(Duration.ofDays(100))))
                        .state())
                .isEqualTo(HealthState.LEARNING);
    }

    @Test
    void ofAChannelThatWasNeverReadNothingIsTold() {
        HealthDocument document = judge(Channels.failing(Fault.TIMEOUT, null), List.of(), null);
        assertThat(document.newest()).isNull();
        assertThat(document.expected()).isNull();
        assertThat(document.probability()).isNull();
        assertThat(document.perDay()).isNull();
        assertThat(document.days()).allSatisfy(day -> {
            assertThat(day.items()).isZero();
            assertThat(day.expected()).isNull();
            assertThat(day.low()).isNull();
            assertThat(day.high()).isNull();
            assertThat(day.gap()).isNull();
            assertThat(day.silent()).isFalse();
        });
    }

    @Test
    void delaysAreToldFromFiveItemsOn() {
        List<SightedItem> items = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            items.add(item("a" + i, "a", NOW.minusSeconds(9_000), NOW.minusSeconds(9_000 - 60 * i)));
        }
        assertThat(check(FEED, items).delay().lag()).isNull();
        assertThat(check(FEED, items).delay().lagHigh()).isNull();
        assertThat(check(FEED, items).delay().lagItems()).isEqualTo(4);
        items.add(item("a5", "a", NOW.minusSeconds(9_000), NOW.minusSeconds(8_600)));
        assertThat(check(FEED, items).delay().lag()).isEqualTo(3);
        assertThat(check(FEED, items).delay().lagHigh()).isEqualTo(6.667);
        assertThat(check(FEED, items).delay().lagItems()).isEqualTo(5);
    }

    @Test
    void aDayTellsHowMuchOfItTheChannelCouldNotBeRead() {
        Instant midnight = Instant.parse("2026-03-19T17:00:00Z");
        GapDocument quarter = gap(GapKind.OUTAGE, midnight).end(midnight.plusSeconds(6 * 3_600), false);
        GapDocument whole =
                gap(GapKind.OUTAGE, midnight.plus(Duration.ofDays(2))).end(midnight.plus(Duration.ofDays(3)), true);
        HealthDocument document = check(FEED, hourly(NOW), quarter, whole);
        assertThat(document.days().get(18).gap()).isZero();
        assertThat(document.days().get(19).gap()).isEqualTo(.25);
        assertThat(document.days().get(19).expected()).isBetween(17.0, 20.0);
        assertThat(document.days().get(21).gap()).isEqualTo(1);
        assertThat(document.days().get(21).expected()).isZero();
    }

    @Test
    void daysAreKnownSinceItWasFirstAskedWhetherItAnsweredOrNotAndNotWhileItWasOff() {
        Instant asked = Instant.parse("2026-03-19T23:00:00Z");
        Instant answered = asked.plusSeconds(6 * 3_600);
        GapDocument off = gap(GapKind.OFF, asked.minus(Duration.ofDays(5))).end(asked, false);
        GapDocument failed = gap(GapKind.FAULT, asked).end(answered, false);
        GapDocument later = gap(GapKind.OUTAGE, answered.plusSeconds(7_200)).end(answered.plusSeconds(9_000), false);
        HealthDocument document =
                judge(Channels.channel(ChannelKind.FEED, answered), List.of(), null, later, off, failed);
        assertThat(document.days().get(18).gap()).isNull();
        assertThat(document.days().get(19).gap()).isEqualTo(.3611);
        assertThat(document.days().get(20).gap()).isZero();
    }

    private static HealthDocument check(ChannelDocument channel, List<SightedItem> items, GapDocument... gaps) {
        SightedItem last = items.get(items.size() - 1);
        SightingSpan span = new SightingSpan(
                items.size(), items.get(0).time(), last.time(), new SightingSpan.Recent(items.size(), 0, 0));
        return judge(channel, items, span, gaps);
    }

    private static HealthDocument judge(
            ChannelDocument channel, List<SightedItem> items, SightingSpan span, GapDocument... gaps) {
        return new ChannelCheck(COLUMN_SILENCE, NOW).of(new Watched(channel, items, List.of(gaps)), span);
    }

    /** A hundred days of items that ended then. */
    private static SightingSpan span(long items, Instant newest) {
        return new SightingSpan(items, newest.minus(Duration.ofDays(100)), newest, new SightingSpan.Recent(0, 0, 0));
    }

    /** Each a second after the hour, seen twelve minutes later. */
    private static List<SightedItem> hourly(Instant until) {
        List<SightedItem> items = new ArrayList<>();
        for (Instant at = BEGUN.plusSeconds(1); at.isBefore(until); at = at.plusSeconds(3_600)) {
            items.add(item("a" + at, "a", at, at.plusSeconds(720)));
        }
        return items;
    }
}
