package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.Poller;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Skipped;
import vn.lantoa.model.Whose;

/** Which entries a visit takes, and what becomes of each. */
class EntryIntakeTest {

    private static final Instant NOW = VisitStand.NOW;

    private final VisitStand stand = new VisitStand();
    private final Channel feed = stand.feed;

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void itemOfTwoChannelsIsFetchedOnceAndSightedInBoth() {
        Channel section = stand.channel("muc", ChannelKind.SECTION);
        Poller lists = VisitStand.listing(stand.entry("/bai"));
        stand.visit(lists, feed, Cursor.NEW);
        Cursor ofSection = stand.visit(lists, section, Cursor.NEW);
        assertThat(stand.captures()).hasSize(1);
        assertThat(stand.server.requests()).containsOnlyOnce("/bai");
        assertThat(stand.sightings())
                .extracting(sighting -> sighting.channel().id())
                .containsExactly("bao/nguon", "bao/muc");
        assertThat(stand.sightings()).extracting(Sighting::article).containsOnly(Ids.article(stand.address("/bai")));
        stand.steps.clear();
        stand.visit(lists, section, ofSection);
        assertThat(stand.steps).as("nothing but the report").hasSize(1);
        assertThat(stand.reports().get(0).fresh()).isZero();
    }

    @Test
    void itemThatOneChannelTookBeforeARestartIsSightedButNotFetchedForAnother() {
        Cursor ofFeed = stand.visit(VisitStand.listing(stand.entry("/bai")), feed, Cursor.NEW);
        stand.steps.clear();
        try (VisitStand restarted = new VisitStand()) {
            restarted.taken.addAll(ofFeed.seen());
            stand.server.text("/moi", 200, "text/html", "<p>mới</p>");
            Channel section = stand.channel("muc", ChannelKind.SECTION);
            restarted.owned(Owners.of(List.of(feed, section)));
            restarted.visit(VisitStand.listing(stand.entry("/bai"), stand.entry("/moi")), section, Cursor.NEW);
            assertThat(restarted.sightings())
                    .extracting(Sighting::address)
                    .containsExactly(stand.address("/bai"), stand.address("/moi"));
            assertThat(restarted.captures())
                    .extracting(Capture::channel, Capture::address)
                    .containsExactly(tuple(section, stand.address("/moi")));
        }
        assertThat(stand.server.requests()).containsOnlyOnce("/bai");
    }

    @Test
    void whatWasHandedOnIsRememberedWithTheStepThatHandsItOn() {
        Cursor end = stand.visit(VisitStand.listing(stand.entry("/bai")), feed, known("/cu"));
        assertThat(stand.steps)
                .extracting(step -> step.polled().sighting() != null)
                .containsExactly(true, false, false);
        assertThat(stand.steps.get(0).seen()).as("its page comes yet").isNull();
        Seen noted = stand.steps.get(1).seen();
        assertThat(noted.address()).isEqualTo(stand.address("/bai"));
        assertThat(noted.taken()).isTrue();
        assertThat(noted.visit()).isEqualTo(8);
        assertThat(end.seen()).endsWith(noted);
        assertThat(stand.captures().get(0).fetched()).isEqualTo(NOW);
        assertThat(stand.captures().get(0).entry()).isEqualTo(stand.entry("/bai"));
    }

    @Test
    void addressOfAnotherOutletOrOfNobodyIsSightedWithItsTitleAndNeverFetched() {
        owned(stand.outlet());
        Entry others = VisitStand.linked("http://khac.localhost/bai");
        Entry nobodys = VisitStand.linked(stand.at("la", "/bai"));
        Poller lists = VisitStand.listing(others, nobodys, stand.entry("/bai"));
        Cursor cursor = stand.visit(lists, feed, Cursor.NEW);
        assertThat(stand.sightings())
                .extracting(Sighting::whose, Sighting::title)
                .containsExactly(tuple(Whose.OTHERS, "Tựa"), tuple(Whose.NOBODYS, "Tựa"), tuple(Whose.OWN, "Tựa"));
        assertThat(stand.captures()).extracting(Capture::address).containsExactly(stand.address("/bai"));
        assertThat(stand.reports().get(0).fault()).isNull();
        assertThat(stand.steps.get(0).seen())
                .as("remembered at once: no page comes")
                .isEqualTo(Seen.notOurs(others.link(), 1));

        stand.steps.clear();
        FetchedAddresses restored = new FetchedAddresses();
        restored.addAll(cursor.seen());
        assertThat(restored.has(others.link()))
                .as("its owner may still take it")
                .isFalse();
        Cursor again = stand.visit(lists, feed, cursor);
        assertThat(stand.steps).as("nothing but the report").hasSize(1);
        assertThat(stand.reports().get(0).fresh()).isZero();

        stand.steps.clear();
        owned(stand.outlet("la.localhost"));
        stand.visit(lists, feed, again);
        assertThat(stand.sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.address()).isEqualTo(nobodys.link());
            assertThat(sighting.whose()).isEqualTo(Whose.OWN);
        });
        assertThat(stand.captures())
                .as("once the catalogue knows it")
                .extracting(Capture::address)
                .containsExactly(nobodys.link());
        assertThat(stand.reports().get(0).fresh()).isEqualTo(1);
    }

    @Test
    void ownAddressThatLeadsToAnotherOutletsPageIsNoArticleAndIsNotAskedForAgain() {
        owned(stand.outlet());
        redirect("/di", stand.at("khac", "/bai"));
        Cursor end = stand.visit(VisitStand.listing(stand.entry("/di")), feed, Cursor.NEW);
        assertThat(stand.captures()).isEmpty();
        assertThat(stand.sightings()).hasSize(1);
        assertThat(stand.skipped())
                .containsExactly(Skipped.filtered("of-another-outlet", "leads elsewhere", stand.address("/di")));
        stand.visit(VisitStand.listing(stand.entry("/di")), feed, end);
        assertThat(stand.server.requests()).containsOnlyOnce("/di");
    }

    @Test
    void ownAddressThatLeadsToNobodysPageIsAnArticle() {
        owned(stand.outlet());
        redirect("/di", stand.at("la", "/bai"));
        stand.visit(VisitStand.listing(stand.entry("/di")), feed, Cursor.NEW);
        assertThat(stand.captures()).extracting(Capture::address).containsExactly(stand.address("/di"));
    }

    @Test
    void postOfASocialChannelIsTakenWithoutAskingForItsPageEvenWhereAFeedTookIt() {
        stand.visit(VisitStand.listing(stand.entry("/bai")), feed, Cursor.NEW);
        stand.steps.clear();
        Cursor end =
                stand.visit(VisitStand.listing(stand.entry("/bai")), stand.channel("x", ChannelKind.X), Cursor.NEW);
        assertThat(stand.captures()).singleElement().satisfies(capture -> {
            assertThat(capture.pages()).isEmpty();
            assertThat(capture.fault()).isNull();
        });
        assertThat(stand.steps.get(1).room()).isNull();
        assertThat(end.seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.taken()).isTrue());
        assertThat(stand.server.requests()).containsOnlyOnce("/bai");
    }

    @Test
    void unchangedEntryOfAFeedIsNotTakenAgainThoughTheListIsRenewed() {
        Cursor first = stand.visit(VisitStand.listing(stand.entry("/bai")), feed, Cursor.NEW);
        stand.steps.clear();
        PollResult renewed = PollResult.of(List.of(stand.entry("/bai"))).renewed();
        Cursor second = stand.visit(VisitStand.listing(renewed), feed, first);
        assertThat(stand.captures()).isEmpty();
        assertThat(second.seen()).extracting(Seen::visit).as("listed once more").containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({"Tựa mới,,,", "Tựa,Tóm tắt,,", "Tựa,,Toàn văn,", "Tựa,,,2026-03-01T01:00:00Z"})
    void entryOfWhichTheChannelSaysSomethingElseIsFetchedAgainAsFreshButNotSightedAgain(
            String title, String summary, String body, Instant updated) {
        Entry before = stand.entry("/bai");
        Cursor first = stand.visit(VisitStand.listing(before), feed, Cursor.NEW);
        stand.steps.clear();
        Entry now =
                new Entry(before.id(), title, before.link(), null, summary, NOW, Precision.MOMENT, updated, body, null);
        stand.visit(VisitStand.listing(now), feed, first);
        assertThat(stand.captures()).extracting(Capture::entry).containsExactly(now);
        assertThat(stand.sightings()).isEmpty();
        assertThat(stand.reports().get(0).fresh()).isEqualTo(1);
    }

    private void owned(Outlet outlet) {
        stand.owned(Owners.of(new Catalogue(false, List.of(outlet, VisitStand.other()), List.of(feed))));
    }

    private void redirect(String path, String to) {
        stand.server.route(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            WebServer.send(exchange, 302, "text/html", new byte[0]);
        });
    }

    /** After seven visits, of which the first listed that page. */
    private Cursor known(String path) {
        Seen seen = new Seen(stand.address(path), "d", 0, 1);
        return new Cursor(null, null, null, List.of(seen), 7, 0, NOW, 1.0, NOW, NOW);
    }
}
