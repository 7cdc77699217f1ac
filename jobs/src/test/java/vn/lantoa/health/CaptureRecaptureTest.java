package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.lantoa.health.Channels.BEGUN;
import static vn.lantoa.health.Channels.NOW;
import static vn.lantoa.health.Channels.gap;
import static vn.lantoa.health.Channels.item;
import static vn.lantoa.health.Channels.unstated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Whose;

/** What a feed and a sitemap of one outlet find of each other's items. */
class CaptureRecaptureTest {

    private static final Instant FIRST = NOW.minus(Duration.ofDays(16));
    private static final Instant SETTLED = NOW.minus(Duration.ofDays(2));

    private final List<SightedItem> feed = new ArrayList<>();
    private final List<SightedItem> sitemap = new ArrayList<>();
    private final List<GapDocument> gaps = new ArrayList<>();

    @Test
    void anOutletThatIsNotReadInTwoWaysHasNoEstimate() {
        Watched way = watched(ChannelKind.FEED, BEGUN, List.of());
        assertThat(compare(way)).isNull();
        assertThat(compare(way, way)).isNull();
        assertThat(compare(way, watched(ChannelKind.YOUTUBE, BEGUN, List.of()))).isNull();
        assertThat(compare(way, watched(ChannelKind.SITEMAP, null, List.of()))).isNull();
        assertThat(compare(way, watched(ChannelKind.SITEMAP, BEGUN, List.of()))).isNotNull();
    }

    @Test
    void whatEachWayMissesIsEstimatedByWhatTheOtherFound() {
        items(feed, 0, 60);
        items(sitemap, 20, 70);
        CompletenessDocument document = compare();
        assertThat(document.seen()).isEqualTo(70);
        assertThat(document.from()).isEqualTo("2026-03-14");
        assertThat(document.to()).isEqualTo("2026-03-28");
        double all = 70 + 20 * 10 / 41.0;
        assertThat(document.all().method()).isEqualTo("chapman");
        assertThat(document.all().estimate()).isCloseTo(all, within(1e-9));
        CompletenessDocument.Share share = document.lists().get(0);
        assertThat(share.kind()).isEqualTo(ChannelKind.FEED);
        assertThat(share.items()).isEqualTo(60);
        assertThat(share.share()).isCloseTo(60 / all, within(1e-9));
        assertThat(share.low()).isCloseTo(60 / document.all().high(), within(1e-9));
        assertThat(share.high()).isCloseTo(60 / document.all().low(), within(1e-9));
        assertThat(document.lists().get(1).kind()).isEqualTo(ChannelKind.SITEMAP);
        assertThat(document.lists().get(1).items()).isEqualTo(50);
    }

    @Test
    void whereTooFewAreSharedOnlyWhatWasFoundIsTold() {
        items(feed, 0, 3);
        items(sitemap, 2, 4);
        CompletenessDocument document = compare();
        assertThat(document.seen()).isEqualTo(4);
        assertThat(document.all().method()).isEqualTo("too-few");
        assertThat(document.lists())
                .containsExactly(
                        new CompletenessDocument.Share(ChannelKind.FEED, 3, null, null, null),
                        new CompletenessDocument.Share(ChannelKind.SITEMAP, 2, null, null, null));
    }

    @Test
    void itemsAreComparedFromSixteenDaysToTwoDaysAgo() {
        both("first", FIRST);
        both("last", SETTLED.minusMillis(1));
        both("too old", FIRST.minusMillis(1));
        both("too new", SETTLED);
        assertThat(compare().seen()).isEqualTo(2);
    }

    @Test
    void itemsAreComparedSinceAllWaysAreWatched() {
        Instant later = NOW.minus(Duration.ofDays(5));
        both("before", later.minusMillis(1));
        both("since", later);
        Watched one = watched(ChannelKind.FEED, BEGUN, feed);
        CompletenessDocument document = compare(one, watched(ChannelKind.SITEMAP, later, sitemap));
        assertThat(document.seen()).isEqualTo(1);
        assertThat(document.from()).isEqualTo("2026-03-25");
        Instant late = NOW.minus(Duration.ofDays(1));
        document = compare(one, watched(ChannelKind.SITEMAP, late, List.of()));
        assertThat(document.seen()).isZero();
        assertThat(document.from()).isEqualTo("2026-03-29");
        assertThat(document.to()).isEqualTo("2026-03-29");
    }

    @Test
    void whatWasPublishedWhileOneWayMayHaveMissedItIsNotCompared() {
        Instant down = NOW.minus(Duration.ofDays(9));
        Instant up = down.plusSeconds(3_600);
        gaps.add(gap(GapKind.OUTAGE, down).end(up, false));
        gaps.add(gap(GapKind.OUTAGE, up).end(up.plusSeconds(3_600), true));
        both("before", down.minusMillis(1));
        both("in it", down);
        both("after it", up);
        assertThat(compare().seen()).isEqualTo(2);
    }

    @Test
    void whatOtherOutletsPublishedIsNotCompared() {
        Instant at = NOW.minus(Duration.ofDays(9));
        both("own", at);
        feed.add(new SightedItem("other", "c", at, at, Precision.MOMENT, at, "a", Whose.OTHERS));
        sitemap.add(new SightedItem("other", "c", at, at, Precision.MOMENT, at, "a", Whose.OTHERS));
        assertThat(compare().seen()).isEqualTo(1);
    }

    @Test
    void itemsOfSectionsThatNotAllWaysCoverAreLeftAsideAndCounted() {
        Instant at = NOW.minus(Duration.ofDays(9));
        feed.add(item("one", "khoa-hoc", at, at));
        sitemap.add(item("two", "khoa-hoc", at, at));
        sitemap.add(item("three", "the-thao", at, at));
        sitemap.add(item("four", "the-thao", at, at));
        CompletenessDocument document = compare();
        assertThat(document.seen()).isEqualTo(2);
        assertThat(document.aside()).isEqualTo(2);
        feed.add(item("three", null, at, at));
        assertThat(compare().seen()).as("one way says its section").isEqualTo(4);
        assertThat(compare().aside()).isZero();
    }

    @Test
    void itemsWithoutASectionAreComparedWithEachOther() {
        Instant at = NOW.minus(Duration.ofDays(9));
        feed.add(item("one", null, at, at));
        sitemap.add(item("two", null, at, at));
        assertThat(compare().seen()).isEqualTo(2);
    }

    @Test
    void anItemCountsAtTheEarliestMomentThatIsStatedOrElseSeen() {
        Instant settled = NOW.minus(Duration.ofDays(3));
        Instant tooNew = NOW.minus(Duration.ofDays(1));
        Instant tooOld = NOW.minus(Duration.ofDays(20));
        feed.add(unstated("stated by the second", "a", tooNew));
        sitemap.add(item("stated by the second", "a", settled, tooNew));
        feed.add(item("stated by the first", "a", settled, tooNew));
        sitemap.add(unstated("stated by the first", "a", tooOld));
        feed.add(item("stated earlier by the second", "a", tooNew, tooNew));
        sitemap.add(item("stated earlier by the second", "a", settled, tooNew));
        feed.add(item("stated earlier by the first", "a", settled, tooNew));
        sitemap.add(item("stated earlier by the first", "a", tooNew, tooNew));
        feed.add(unstated("seen earlier by the second", "a", tooNew));
        sitemap.add(unstated("seen earlier by the second", "a", settled));
        assertThat(compare().seen()).isEqualTo(5);
    }

    private void items(List<SightedItem> list, int from, int to) {
        for (int i = from; i < to; i++) {
            Instant at = NOW.minus(Duration.ofDays(10)).plusSeconds(60L * i);
            list.add(item("a" + i, "khoa-hoc", at, at.plusSeconds(60)));
        }
    }

    private void both(String name, Instant published) {
        feed.add(item(name, "khoa-hoc", published, NOW));
        sitemap.add(item(name, "khoa-hoc", published, NOW));
    }

    private CompletenessDocument compare() {
        return compare(watched(ChannelKind.FEED, BEGUN, feed), watched(ChannelKind.SITEMAP, BEGUN, sitemap));
    }

    private static CompletenessDocument compare(Watched... channels) {
        return new CaptureRecapture(NOW).of("bao", List.of(channels));
    }

    private Watched watched(ChannelKind kind, Instant firstSuccess, List<SightedItem> items) {
        return new Watched(
                Channels.channel(kind, firstSuccess), items, kind == ChannelKind.FEED ? List.copyOf(gaps) : List.of());
    }
}
