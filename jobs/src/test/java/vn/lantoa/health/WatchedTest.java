package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.health.Channels.BEGUN;
import static vn.lantoa.health.Channels.NOW;
import static vn.lantoa.health.Channels.gap;
import static vn.lantoa.health.Channels.item;
import static vn.lantoa.health.Channels.unstated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.document.GapDocument;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Whose;

class WatchedTest {

    private static final Instant FIRST_VISIT_OVER = BEGUN.plus(Duration.ofMinutes(10));

    @Test
    void whatTheFirstVisitFoundCountsWhenItWasPublishedAndTheRestWhenItCame() {
        Watched watched = watched(
                item("later", "a", NOW.minusSeconds(900), NOW.minusSeconds(600)),
                item("first", "a", BEGUN.minusSeconds(5_000), FIRST_VISIT_OVER),
                item("second", "a", BEGUN.minusSeconds(9_000), FIRST_VISIT_OVER.plusMillis(1)));
        assertThat(watched.moments())
                .containsExactly(
                        BEGUN.minusSeconds(5_000).toEpochMilli(),
                        FIRST_VISIT_OVER.plusMillis(1).toEpochMilli(),
                        NOW.minusSeconds(600).toEpochMilli());
    }

    @Test
    void whereNoVisitWentWellAllCountsWhenItWasPublishedAndNothingIsKnownCompletely() {
        SightedItem item = item("a", "a", NOW.minusSeconds(900), NOW.minusSeconds(600));
        Watched watched = new Watched(Channels.channel(ChannelKind.FEED, null), List.of(item), List.of());
        assertThat(watched.moments()).containsExactly(NOW.minusSeconds(900).toEpochMilli());
        assertThat(watched.since()).isNull();
        assertThat(watched.lags()).isEmpty();
    }

    @Test
    void itIsKnownAsFarBackAsItsListReachedButForSingleOldEntries() {
        List<SightedItem> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            items.add(item("a" + i, "a", BEGUN.minusSeconds(100L * i), BEGUN));
        }
        items.add(item("future", "a", BEGUN.plusSeconds(1), BEGUN));
        items.add(unstated("unstated", "a", BEGUN.minusSeconds(900_000)));
        items.add(item("afterwards", "a", BEGUN.minusSeconds(900_000), NOW));
        assertThat(watched(items).since()).isEqualTo(BEGUN.minusSeconds(1_700));
    }

    @Test
    void itIsKnownSinceItsFirstVisitAtTheLatest() {
        assertThat(watched().since()).isEqualTo(BEGUN);
        assertThat(watched(unstated("a", "a", BEGUN)).since()).isEqualTo(BEGUN);
        assertThat(watched(item("a", "a", BEGUN.plusSeconds(60), BEGUN.plusSeconds(120)))
                        .since())
                .isEqualTo(BEGUN);
    }

    @Test
    void itCouldNotBeReadInAllItsGapsButSilencesAndUpToNowWhereTheyLast() {
        GapDocument open = gap(GapKind.FAULT, NOW.minusSeconds(60));
        GapDocument bridged = gap(GapKind.OUTAGE, BEGUN).end(BEGUN.plusSeconds(60), true);
        Watched watched = having(gaps(gap(GapKind.SILENCE, BEGUN), open, bridged));
        assertThat(watched.unread(NOW))
                .containsExactly(Span.of(BEGUN, BEGUN.plusSeconds(60)), Span.of(NOW.minusSeconds(60), NOW));
    }

    @Test
    void itMayHaveMissedItemsOnlyInGapsOfWhichItIsNotKnownThatNothingWasMissed() {
        GapDocument open = gap(GapKind.FAULT, NOW.minusSeconds(60));
        GapDocument bridged = gap(GapKind.OUTAGE, BEGUN).end(BEGUN.plusSeconds(60), true);
        GapDocument lossy = gap(GapKind.OUTAGE, BEGUN.plusSeconds(90)).end(BEGUN.plusSeconds(99), false);
        Watched watched = having(gaps(gap(GapKind.SILENCE, BEGUN), open, bridged, lossy));
        assertThat(watched.missed(NOW))
                .containsExactlyInAnyOrder(
                        Span.of(NOW.minusSeconds(60), NOW), Span.of(BEGUN.plusSeconds(90), BEGUN.plusSeconds(99)));
    }

    @Test
    void lagsAreThoseOfItemsThatWerePublishedToTheMinuteWhileItWasWatched() {
        Instant published = BEGUN.plus(Duration.ofDays(1));
        SightedItem day = new SightedItem("day", "bao/feed", NOW, published, Precision.DAY, published, "a", null);
        Watched watched = watched(
                item("slow", "a", published, published.plusSeconds(150)),
                item("quick", "a", published, published.plusSeconds(30)),
                day,
                unstated("unstated", "a", NOW),
                item("before", "a", BEGUN, NOW),
                item("future", "a", NOW, published));
        assertThat(watched.lags()).containsExactly(0.5, 2.5);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", ".1, 1", ".11, 2", ".5, 5", ".9, 9", ".95, 10", "1, 10"})
    void aShareOfTheNumbersDoesNotExceedTheQuantile(double share, double quantile) {
        assertThat(Watched.quantile(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, share))
                .isEqualTo(quantile);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 6", "2, 5, 4", "2, 4, 3", "3, 5, 1", "1, 2, 1", "6, 9, 0", "5, 6, 1", "0, 1, 0", "2, 2, 0"})
    void momentsAreCountedFromTheBeginningOfATimeToBeforeItsEnd(long from, long to, int count) {
        assertThat(Watched.count(new long[] {1, 2, 2, 2, 4, 5}, new Span(from, to)))
                .isEqualTo(count);
    }

    @Test
    void aMomentIsStatedUnlessItLiesAfterTheSightingAndExactUnlessItIsOnlyADay() {
        Instant at = NOW.minusSeconds(60);
        assertThat(item("a", "a", at, at).stated()).isEqualTo(at);
        assertThat(item("a", "a", at.plusMillis(1), at).stated()).isNull();
        assertThat(unstated("a", "a", at).stated()).isNull();
        assertThat(item("a", "a", at, NOW).exact()).isEqualTo(at);
        SightedItem day = new SightedItem("a", "bao/feed", NOW, at, Precision.DAY, at, "a", null);
        assertThat(day.stated()).isEqualTo(at);
        assertThat(day.exact()).isNull();
    }

    @Test
    void anItemIsItsOutletsOwnWhereNothingElseIsSaid() {
        SightedItem own = item("a", "a", NOW, NOW);
        assertThat(own.isOwn()).isTrue();
        assertThat(new SightedItem("a", "c", NOW, NOW, Precision.MOMENT, NOW, "a", Whose.OTHERS).isOwn())
                .isFalse();
    }

    @Test
    void itemsThatShareTheirTextsSayTheSameAndHoldEachOnce() {
        Map<String, String> texts = new HashMap<>();
        Instant at = Instant.ofEpochMilli(5_000);
        Instant published = Instant.ofEpochMilli(4_000);
        SightedItem one = copy("a", "c", at, published, published, "s").sharing(texts);
        SightedItem other = copy("a", "c", at, published, at, "s").sharing(texts);
        SightedItem third =
                copy("b", "d", at, published, Instant.ofEpochMilli(4_500), null).sharing(texts);
        assertThat(one).isEqualTo(copy("a", "c", at, published, published, "s"));
        assertThat(other).isEqualTo(copy("a", "c", at, published, at, "s"));
        assertThat(third).isEqualTo(copy("b", "d", at, published, Instant.ofEpochMilli(4_500), null));
        assertThat(other.article()).isSameAs(one.article());
        assertThat(other.channel()).isSameAs(one.channel());
        assertThat(other.section()).isSameAs(one.section());
        assertThat(one.time()).isSameAs(one.published());
        assertThat(other.time()).isSameAs(other.at());
    }

    private static SightedItem copy(
            String article, String channel, Instant at, Instant published, Instant time, String section) {
        return new SightedItem(
                new String(article.toCharArray()),
                new String(channel.toCharArray()),
                at,
                published,
                Precision.MOMENT,
                Instant.ofEpochMilli(time.toEpochMilli()),
                section == null ? null : new String(section.toCharArray()),
                Whose.NOBODYS);
    }

    private static List<GapDocument> gaps(GapDocument... gaps) {
        return List.of(gaps);
    }

    private static Watched having(List<GapDocument> gaps, SightedItem... items) {
        return new Watched(Channels.channel(ChannelKind.FEED, BEGUN), List.of(items), gaps);
    }

    private static Watched watched(SightedItem... items) {
        return having(List.of(), items);
    }

    private static Watched watched(List<SightedItem> items) {
        return having(List.of(), items.toArray(SightedItem[]::new));
    }
}
