package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.health.Channels.BEGUN;
import static vn.lantoa.health.Channels.NOW;
import static vn.lantoa.health.Channels.gap;
import static vn.lantoa.health.Channels.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Delay;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.HealthState;

class SilencesTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NEWEST = NOW.minus(DAY.multipliedBy(3));
    private static final ChannelDocument FEED = Channels.channel(ChannelKind.FEED, BEGUN);
    private static final GapDocument SILENCE = gap(GapKind.SILENCE, NEWEST);

    @Test
    void aSilenceBeginsWithTheNewestItemAndWithTheFirstVisitWhereThereIsNone() {
        assertThat(changed(FEED, HealthState.FROZEN, NEWEST))
                .containsExactly(GapDocument.begin("bao/feed", "bao", GapKind.SILENCE, NEWEST, NOW));
        assertThat(changed(FEED, HealthState.SILENT, null))
                .extracting(GapDocument::from)
                .containsExactly(BEGUN);
    }

    @Test
    void whereAChannelIsNotQuietNothingIsNoted() {
        assertThat(changed(FEED, HealthState.OK, NEWEST)).isEmpty();
        assertThat(changed(FEED, HealthState.LEARNING, NEWEST)).isEmpty();
    }

    @Test
    void aSilenceThatLastsIsNotedOnceADay() {
        assertThat(changed(FEED, HealthState.FROZEN, NEWEST, SILENCE.lasting(NOW.minus(DAY))))
                .isEmpty();
        GapDocument longAgo = SILENCE.lasting(NOW.minus(DAY).minusMillis(1));
        assertThat(changed(FEED, HealthState.FROZEN, NEWEST, longAgo)).containsExactly(SILENCE.lasting(NOW));
    }

    @Test
    void theFirstItemAfterItEndsIt() {
        Instant first = NOW.minusSeconds(900);
        List<SightedItem> items = List.of(
                item("a", "x", NOW.minusSeconds(60), NOW),
                item("b", "x", NEWEST, NEWEST),
                item("c", "x", first, NOW),
                item("d", "x", NEWEST.minusSeconds(9), NEWEST));
        assertThat(Silences.changed(
                        new Watched(FEED, items, List.of(SILENCE)),
                        document(HealthState.OK, NOW.minusSeconds(60)),
                        NOW))
                .containsExactly(SILENCE.end(first, null));
    }

    @Test
    void aSilenceThatNoItemEndedGoesOnThoughItIsNoLongerUnusual() {
        assertThat(changed(FEED, HealthState.OK, NEWEST, SILENCE)).isEmpty();
    }

    @Test
    void oneSilenceEndsWhereTheNextBegins() {
        GapDocument before = gap(GapKind.SILENCE, NEWEST.minus(DAY));
        Watched channel = new Watched(FEED, List.of(item("a", "x", NEWEST, NEWEST)), List.of(before));
        assertThat(Silences.changed(channel, document(HealthState.FROZEN, NEWEST), NOW))
                .containsExactly(
                        before.end(NEWEST, null), GapDocument.begin("bao/feed", "bao", GapKind.SILENCE, NEWEST, NOW));
    }

    @Test
    void aChannelThatIsTurnedOffIsNotSilentSinceItsNewestVisit() {
        ChannelDocument off = Channels.failing(Fault.OFF, BEGUN);
        assertThat(changed(off, HealthState.OFF, NEWEST, SILENCE))
                .containsExactly(SILENCE.end(off.visit().visited(), null));
    }

    @Test
    void gapsOfOtherKindsAndThoseThatAreOverStayAsTheyAre() {
        GapDocument fault = gap(GapKind.FAULT, NEWEST.minus(DAY));
        GapDocument over = gap(GapKind.SILENCE, NEWEST.minus(DAY)).end(NEWEST, null);
        assertThat(changed(FEED, HealthState.OK, NEWEST, fault, over)).isEmpty();
    }

    private static List<GapDocument> changed(
            ChannelDocument channel, HealthState state, Instant newest, GapDocument... gaps) {
        return Silences.changed(new Watched(channel, List.of(), List.of(gaps)), document(state, newest), NOW);
    }

    private static HealthDocument document(HealthState state, Instant newest) {
        return new HealthDocument(
                "bao/feed", "bao", state, newest, null, null, null, new Delay(null, null, 0), List.of(), NOW);
    }
}
