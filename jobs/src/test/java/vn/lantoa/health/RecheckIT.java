package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.HealthState;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Whose;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.HealthSettings;

/** From sightings in a real index to the health of their channels. Each test has an outlet of its own. */
@ExtendWith(ElasticsearchServer.class)
class RecheckIT {

    private static final Instant NOW = Instant.parse("2026-03-30T03:00:00Z");
    private static final Instant BEGUN = NOW.minus(Duration.ofDays(35));

    private final Map<String, HealthDocument> health = new HashMap<>();
    private final Map<String, CompletenessDocument> completeness = new HashMap<>();
    private final List<GapDocument> gaps = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private Store store;

    @BeforeEach
    void empty(ElasticsearchSettings settings) throws IOException {
        store = Store.open(settings);
        List<Write> deletions = new ArrayList<>();
        for (Index index : Index.values()) {
            store.refresh(index);
            long version = System.currentTimeMillis();
            new PitScan(store, index).eachWithId((id, node) -> deletions.add(Write.delete(index, id, version)));
        }
        store.write(deletions);
    }

    @Test
    void aChannelThatStopsIsFrozenAndItsSilenceIsAGapThatEndsWithTheNextItem() throws IOException {
        Channel living = channel("song", "tin", ChannelKind.FEED, false);
        Channel frozen = channel("song", "dung", ChannelKind.FEED, false);
        publish(living, 30, BEGUN, NOW, 1);
        publish(frozen, 30, BEGUN, NOW.minus(Duration.ofDays(2)), 2);
        recheck(NOW);
        assertThat(health.get(living.id()).state()).isEqualTo(HealthState.OK);
        assertThat(health.get(frozen.id()).state()).isEqualTo(HealthState.FROZEN);
        assertThat(health.get(frozen.id()).probability()).isLessThan(.01);
        assertThat(gaps).hasSize(1);
        assertThat(gaps.get(0).kind()).isEqualTo(GapKind.SILENCE);
        assertThat(gaps.get(0).from()).isEqualTo(health.get(frozen.id()).newest());

        assertThat(new Recheck(store, HealthSettings.USUAL).all(NOW))
                .as("nothing is left to change")
                .isZero();

        Instant later = NOW.plus(Duration.ofMinutes(30));
        sight(frozen, "wake", NOW, later);
        recheck(later);
        assertThat(health.get(frozen.id()).state()).isEqualTo(HealthState.OK);
        assertThat(gaps).hasSize(1);
        assertThat(gaps.get(0).open()).isFalse();
        assertThat(gaps.get(0).to()).isEqualTo(NOW);
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    @Test
    void aColumnThatPublishesNothingIsToldWhateverItsHabit() throws IOException {
        Channel column = channel("cong", "nq57", ChannelKind.SECTION, true);
        Channel empty = channel("cong", "chuyen-muc", ChannelKind.SECTION, true);
        known(column, 0);
        known(empty, 0);
        sight(column, "a", NOW.minus(Duration.ofDays(45)), BEGUN);
        sight(column, "b", NOW.minus(Duration.ofDays(90)), BEGUN);
        recheck(NOW);
        assertThat(health.get(column.id()).state()).isEqualTo(HealthState.SILENT);
        assertThat(health.get(empty.id()).state()).isEqualTo(HealthState.SILENT);
        assertThat(gaps).extracting(GapDocument::channel).containsExactlyInAnyOrder(column.id(), empty.id());
    }

    @Test
    void delaysAndDaysAreCounted() throws IOException {
        Channel channel = channel("mua", "tin", ChannelKind.FEED, false);
        publish(channel, 24, BEGUN, NOW, 3);
        recheck(NOW);
        HealthDocument document = health.get(channel.id());
        assertThat(document.delay().lag()).isEqualTo(12);
        assertThat(document.delay().lagHigh()).isEqualTo(12);
        assertThat(document.days()).hasSize(30);
        assertThat(document.perDay()).isCloseTo(24, within(4.0));
        assertThat(document.days().subList(0, 29))
                .allSatisfy(day -> assertThat(day.items()).isBetween(day.low(), day.high()));
        assertThat(document.days().stream().mapToInt(HealthDocument.Day::items).sum())
                .isBetween(24 * 24, 30 * 30);
    }

    @Test
    void daysInAGapAreMarkedAndNotExpectedToBringAnything() throws IOException {
        Channel channel = channel("nang", "tin", ChannelKind.FEED, false);
        Instant down = Instant.parse("2026-03-19T17:00:00Z");
        Instant up = Instant.parse("2026-03-21T17:00:00Z");
        publish(channel, 24, BEGUN, down, 4);
        publish(channel, 24, up, NOW, 5);
        GapDocument gap = GapDocument.begin(channel.id(), "nang", GapKind.OUTAGE, down, down)
                .end(up, false);
        writes.add(Write.index(Index.GAPS, gap.id(), 1, gap));
        recheck(NOW);
        assertThat(health.get(channel.id()).days())
                .filteredOn(day -> day.day().equals("2026-03-20") || day.day().equals("2026-03-21"))
                .hasSize(2)
                .allSatisfy(day -> {
                    assertThat(day.gap()).isEqualTo(1);
                    assertThat(day.expected()).isZero();
                });
        assertThat(health.get(channel.id()).perDay()).isCloseTo(24, within(4.0));
    }

    @Test
    void whatAnOutletsWaysMissIsEstimated() throws IOException {
        Channel feed = channel("suong", "tin", ChannelKind.FEED, false);
        Channel sitemap = channel("suong", "so-do", ChannelKind.SITEMAP, false);
        known(feed, 20);
        known(sitemap, 20);
        Random random = new Random(57);
        int published = 0;
        for (int i = 0; i < 900; i++) {
            Instant time = BEGUN.plus(Duration.ofMinutes(55L * i));
            String name = "khoa-hoc/bai-" + i;
            boolean comparable =
                    time.isAfter(NOW.minus(Duration.ofDays(16))) && time.isBefore(NOW.minus(Duration.ofDays(2)));
            published += comparable ? 1 : 0;
            if (random.nextDouble() < .8) {
                sight(feed, name, time, time.plusSeconds(600));
            }
            if (random.nextDouble() < .6) {
                sight(sitemap, name, time, time.plusSeconds(600));
            }
            sight(sitemap, "the-thao/bai-" + i, time, time.plusSeconds(600));
        }
        recheck(NOW);
        CompletenessDocument document = completeness.get("suong");
        assertThat(document.all().method()).isEqualTo("chapman");
        assertThat(document.all().low()).isLessThanOrEqualTo(published);
        assertThat(document.all().high()).isGreaterThanOrEqualTo(published);
        assertThat(document.aside())
                .as("a section that only the sitemap covers")
                .isEqualTo(published);
        assertThat(document.lists().get(0).share()).isCloseTo(.8, within(.06));
        assertThat(document.lists().get(1).share()).isCloseTo(.6, within(.06));
        assertThat(document.found()).isCloseTo(.92, within(.04));
    }

    @Test
    void aChannelThatIsTurnedOffIsNeitherSilentNorAtFault() throws IOException {
        Channel column = channel("tat", "nq57", ChannelKind.YOUTUBE, true);
        known(column, 0);
        sight(column, "a", NOW.minus(Duration.ofDays(90)), BEGUN);
        recheck(NOW);
        assertThat(health.get(column.id()).state()).isEqualTo(HealthState.SILENT);
        assertThat(gaps).extracting(GapDocument::open).containsExactly(true);

        Instant later = NOW.plus(Duration.ofHours(1));
        Diagnostic reason = Diagnostic.of(DiagnosticKind.NO_CREDENTIAL, "social.youtube.key");
        ChannelReport off = new ChannelReport(column, later, Fault.OFF, reason, 0, 0, NOW, later.plusSeconds(900));
        ChannelDocument document = ChannelDocument.of(off, true, BEGUN, List.of());
        assertThat(document.off()).isTrue();
        writes.add(Write.index(Index.CHANNELS, document.id(), System.currentTimeMillis(), document));
        recheck(later);
        assertThat(health.get(column.id()).state()).isEqualTo(HealthState.OFF);
        assertThat(gaps).extracting(GapDocument::open).as("the silence ends").containsExactly(false);
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    @Test
    void aChannelThatCameBackAndIsNotReadYetKeepsNobodyFromBeingLookedAt() throws IOException {
        Channel back = channel("ve", "nq57", ChannelKind.SECTION, true);
        Channel other = channel("ve", "tin", ChannelKind.FEED, false);
        ChannelDocument unvisited = ChannelDocument.unvisited(back, true, NOW);
        GapDocument silence = GapDocument.begin(back.id(), back.outlet().id(), GapKind.SILENCE, BEGUN, BEGUN);
        writes.add(Write.index(Index.CHANNELS, unvisited.id(), System.currentTimeMillis(), unvisited));
        writes.add(Write.index(Index.GAPS, silence.id(), System.currentTimeMillis(), silence.lasting(NOW)));
        publish(other, 30, BEGUN, NOW, 1);
        recheck(NOW);
        assertThat(health.get(back.id()).state()).isEqualTo(HealthState.LEARNING);
        assertThat(health.get(other.id()).state()).isEqualTo(HealthState.OK);
        assertThat(gaps).singleElement().satisfies(gap -> assertThat(gap.open()).isTrue());
    }

    @Test
    void whatLeftTheCatalogueLeavesNoTrace() throws IOException {
        Channel channel = channel("gio", "tin", ChannelKind.FEED, false);
        publish(channel, 24, BEGUN, NOW, 6);
        recheck(NOW);
        writes.add(Write.delete(Index.CHANNELS, channel.id(), System.currentTimeMillis()));
        recheck(NOW);
        assertThat(health).isEmpty();
    }

    @Test
    void onlyChannelsOfWhichSomethingChangedAreReadAgain() throws IOException {
        Channel busy = channel("may", "tin", ChannelKind.FEED, false);
        Channel calm = channel("may", "so-do", ChannelKind.SITEMAP, false);
        sight(busy, "a", NOW.minusSeconds(900), NOW.minusSeconds(600));
        sight(busy, "b", NOW.minusSeconds(800), NOW.minusSeconds(600));
        sight(calm, "c", NOW.minusSeconds(700), NOW.minusSeconds(600));
        RecentItems recent = new RecentItems(store);
        assertThat(items(recent, busy)).containsExactlyInAnyOrder(NOW.minusSeconds(900), NOW.minusSeconds(800));
        assertThat(recent.read()).isEqualTo(3);
        assertThat(items(recent, calm)).hasSize(1);
        assertThat(recent.read()).as("nothing changed").isEqualTo(3);

        sight(calm, "d", NOW.minusSeconds(500), NOW);
        assertThat(items(recent, calm)).hasSize(2);
        assertThat(recent.read()).as("one came").isEqualTo(5);

        sight(busy, "b", NOW.minusSeconds(801), NOW.minusSeconds(600));
        assertThat(items(recent, busy)).as("one changed by a second").contains(NOW.minusSeconds(801));
        assertThat(recent.read()).isEqualTo(7);

        SightingDocument gone = sighting(busy, "a", NOW.minusSeconds(900), NOW.minusSeconds(600));
        writes.add(Write.delete(Index.SIGHTINGS, gone.id(), System.currentTimeMillis()));
        assertThat(items(recent, busy)).as("one went").containsExactly(NOW.minusSeconds(801));
        assertThat(recent.read()).isEqualTo(8);
        assertThat(items(recent, calm)).hasSize(2);
    }

    @Test
    void beyondABoundNothingIsKept() throws IOException {
        Channel channel = channel("bao", "tin", ChannelKind.FEED, false);
        sight(channel, "a", NOW.minusSeconds(900), NOW.minusSeconds(600));
        sight(channel, "b", NOW.minusSeconds(800), NOW.minusSeconds(600));
        RecentItems recent = new RecentItems(store, 1);
        assertThat(items(recent, channel)).hasSize(2);
        assertThat(items(recent, channel)).hasSize(2);
        assertThat(recent.read()).isEqualTo(4);
    }

    @Test
    void whatIsLookedAtInPartsSaysTheSameAsAllAtOnce() throws IOException {
        for (int outlet = 0; outlet < 5; outlet++) {
            for (int number = 0; number < 2; number++) {
                Channel one = channel("bao" + outlet, "tin" + number, ChannelKind.FEED, false);
                publish(one, 5 + 7 * outlet, BEGUN, NOW.minus(Duration.ofDays(outlet)), outlet);
            }
        }
        recheck(NOW);
        assertThat(health).hasSize(10);
        assertThat(new Recheck(store, HealthSettings.USUAL, new RecentItems(store, 300), 200).all(NOW))
                .as("nothing differs")
                .isZero();
    }

    @Test
    void aMinuteThatBringsNothingWritesNothing() throws IOException {
        Channel channel = channel("nhip", "tin", ChannelKind.FEED, false);
        publish(channel, 30, BEGUN, NOW, 1);
        recheck(NOW);
        double expected = health.get(channel.id()).expected();
        int written = 0;
        for (int minute = 1; minute <= 30; minute++) {
            written += new Recheck(store, HealthSettings.USUAL).all(NOW.plus(Duration.ofMinutes(minute)));
            store.refresh(Index.values());
        }
        assertThat(written).as("of thirty").isBetween(1, 15);
        Instant later = NOW.plus(Duration.ofMinutes(30));
        recheck(later);
        assertThat(health.get(channel.id()).expected()).isGreaterThan(expected);
    }

    private List<Instant> items(RecentItems recent, Channel channel) throws IOException {
        store.write(writes);
        writes.clear();
        store.refresh(Index.SIGHTINGS);
        return recent.of(recent.spans(NOW)).get(channel.id()).stream()
                .map(SightedItem::time)
                .toList();
    }

    private void recheck(Instant now) throws IOException {
        store.write(writes);
        writes.clear();
        new Recheck(store, HealthSettings.USUAL).all(now);
        store.refresh(Index.values());
        health.clear();
        completeness.clear();
        gaps.clear();
        new PitScan(store, Index.HEALTH).each(HealthDocument.class, document -> health.put(document.id(), document));
        new PitScan(store, Index.COMPLETENESS)
                .each(CompletenessDocument.class, document -> completeness.put(document.id(), document));
        new PitScan(store, Index.GAPS).each(GapDocument.class, gaps::add);
    }

    private void publish(Channel channel, int perDay, Instant from, Instant to, long seed) {
        known(channel, 20);
        Random random = new Random(seed);
        long pause = Duration.ofDays(1).toMillis() / perDay;
        int number = 0;
        for (Instant at = from.plusSeconds(1); at.plusSeconds(720).isBefore(to); number++) {
            sight(channel, "s" + seed + "/bai-" + number, at, at.plusSeconds(720));
            at = at.plusMillis((long) (pause * (.6 + .8 * random.nextDouble())));
        }
    }

    private void known(Channel channel, int found) {
        ChannelReport report = new ChannelReport(channel, NOW, null, null, found, 0, NOW, NOW.plusSeconds(900));
        ChannelDocument document = ChannelDocument.of(report, true, BEGUN, List.of());
        writes.add(Write.index(Index.CHANNELS, document.id(), System.currentTimeMillis(), document));
    }

    private void sight(Channel channel, String name, Instant published, Instant at) {
        SightingDocument document = sighting(channel, name, published, at);
        writes.add(Write.index(Index.SIGHTINGS, document.id(), System.currentTimeMillis(), document));
    }

    private static SightingDocument sighting(Channel channel, String name, Instant published, Instant at) {
        String address = "https://" + channel.outlet().id() + ".example/" + name + ".html";
        return SightingDocument.of(
                new Sighting(channel, Ids.article(address), address, at, published, Precision.MOMENT, Whose.OWN, null));
    }

    private static Channel channel(String outlet, String word, ChannelKind kind, boolean column) {
        return new Channel(
                outlet + "/" + word,
                new Outlet(
                        outlet,
                        "Báo " + outlet,
                        outlet,
                        OutletKind.PRESS,
                        CommunicationSetting.MASS_MEDIA,
                        "https://" + outlet + ".example/",
                        true),
                kind,
                "https://" + outlet + ".example/" + word,
                "vi",
                column,
                true,
                null);
    }
}
