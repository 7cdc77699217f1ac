package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Response;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.model.Tombstone;
import vn.lantoa.model.Whose;
import vn.lantoa.settings.PollSettings;

class VisitTest {

    private static final PollSettings SETTINGS =
            new PollSettings(Duration.ofMinutes(5), Duration.ofHours(3), Duration.ofMinutes(10), 2, 4, false);
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final FetchedAddresses taken = new FetchedAddresses();
    private Owners owners;
    private final List<SourceEvent> polled = new ArrayList<>();
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer();
        server.text("/bai", 200, "text/html", "<p>bài</p>");
        owners = Owners.of(List.of(channel("nguon", ChannelKind.FEED)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itemOfTwoChannelsIsFetchedOnceAndSightedInBoth() {
        Channel feed = channel("nguon", ChannelKind.FEED);
        Channel section = channel("muc", ChannelKind.SECTION);
        Poller lists = (channel, standing) -> PollResult.of(List.of(entry("/bai")));
        visit(lists, feed, Cursor.NEW);
        visit(lists, section, Cursor.NEW);
        assertThat(captures()).hasSize(1);
        assertThat(server.requests()).containsOnlyOnce("/bai");
        assertThat(sightings()).extracting(sighting -> sighting.channel().id()).containsExactly("bao/nguon", "bao/muc");
        assertThat(sightings()).extracting(Sighting::article).containsOnly(id("/bai"));
    }

    @Test
    void pagesBehindMegabytesOfAnArticleAreNotAskedFor() {
        for (int number = 1; number <= 10; number++) {
            String next = "/bai-lon-trang-" + (number + 1) + ".html";
            server.text(
                    number == 1 ? "/bai-lon.html" : "/bai-lon-trang-" + number + ".html",
                    200,
                    "text/html",
                    "<link rel=\"next\" href=\"" + next + "\"><a href=\"" + next + "\">Trang sau</a><p>bài</p><!--"
                            + "x".repeat(900_000));
        }
        visit(
                (channel, standing) -> PollResult.of(List.of(entry("/bai-lon.html"))),
                channel("nguon", ChannelKind.FEED),
                Cursor.NEW);
        assertThat(captures())
                .singleElement()
                .satisfies(capture -> assertThat(capture.pages()).hasSize(6));
    }

    @Test
    void errorWhileListingOrTakingIsTheChannelsFaultAndKeepsWhatWasTaken() {
        Channel channel = channel("nguon", ChannelKind.FEED);
        Poller broken = (c, standing) -> {
            throw new StackOverflowError();
        };
        visit(broken, channel, Cursor.NEW);
        assertThat(reports().get(0).fault()).isEqualTo(Fault.OWN_MACHINE);

        polled.clear();
        server.text("/hai", 200, "text/html", "<p>hai</p>");
        Poller two = (c, standing) -> PollResult.of(List.of(entry("/bai"), entry("/hai")));
        Cursor cursor = visit(two, channel, Cursor.NEW, step -> {
            if (captures().size() == 1 && step.polled().capture() != null) {
                throw new LinkageError();
            }
        });
        assertThat(captures()).hasSize(1);
        assertThat(reports()).singleElement().satisfies(report -> {
            assertThat(report.fault()).isEqualTo(Fault.OWN_MACHINE);
            assertThat(report.nextDue()).isAfter(NOW);
        });
        assertThat(cursor.seen()).hasSize(1);
    }

    @Test
    void addressOfAnotherOutletOrOfNobodyIsSightedWithItsTitleAndNeverFetched() {
        Outlet other = new Outlet(
                "khac",
                "Khác",
                "Other",
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                "http://khac.localhost/",
                false);
        Channel channel = channel("nguon", ChannelKind.FEED);
        owners = Owners.of(new Catalogue(false, List.of(channel.outlet(), other), List.of(channel)));
        Entry others = linked("http://khac.localhost/bai");
        Entry nobodys = linked(server.address("/bai").replace("bao.localhost", "la.localhost"));
        Poller lists = (c, standing) -> PollResult.of(List.of(others, nobodys, entry("/bai")));
        Cursor cursor = visit(lists, channel, Cursor.NEW);
        assertThat(sightings())
                .extracting(Sighting::whose, Sighting::title)
                .containsExactly(tuple(Whose.OTHERS, "Tựa"), tuple(Whose.NOBODYS, "Tựa"), tuple(Whose.OWN, "Tựa"));
        assertThat(captures()).extracting(Capture::address).containsExactly(server.address("/bai"));
        assertThat(reports())
                .singleElement()
                .satisfies(report -> assertThat(report.fault()).isNull());

        polled.clear();
        FetchedAddresses restored = new FetchedAddresses();
        restored.addAll(cursor.seen());
        assertThat(restored.has(others.link()))
                .as("its owner may still take it")
                .isFalse();
        Cursor again = visit(lists, channel, cursor);
        assertThat(polled).as("nothing but the report").hasSize(1);
        assertThat(reports().get(0).fresh()).isZero();

        polled.clear();
        owners = Owners.of(new Catalogue(
                false,
                List.of(
                        new Outlet(
                                "bao",
                                "Báo",
                                "Paper",
                                OutletKind.PRESS,
                                CommunicationSetting.MASS_MEDIA,
                                server.address("/"),
                                false,
                                List.of("la.localhost")),
                        other),
                List.of()));
        visit(lists, channel, again);
        assertThat(sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.address()).isEqualTo(nobodys.link());
            assertThat(sighting.whose()).isEqualTo(Whose.OWN);
        });
        assertThat(captures())
                .as("once the catalogue knows it")
                .extracting(Capture::address)
                .containsExactly(nobodys.link());
    }

    @Test
    void ownAddressThatLeadsToAnotherOutletsPageIsNoArticle() {
        Channel channel = channel("nguon", ChannelKind.FEED);
        String elsewhere = server.address("/bai").replace("bao.localhost", "khac.localhost");
        server.route("/di", exchange -> {
            exchange.getResponseHeaders().add("Location", elsewhere);
            WebServer.send(exchange, 302, "text/html", new byte[0]);
        });
        Outlet other = new Outlet(
                "khac",
                "Khác",
                "Other",
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                "http://khac.localhost/",
                false);
        owners = Owners.of(new Catalogue(false, List.of(channel.outlet(), other), List.of(channel)));
        visit((c, standing) -> PollResult.of(List.of(entry("/di"))), channel, Cursor.NEW);
        assertThat(captures()).isEmpty();
        assertThat(sightings()).hasSize(1);
    }

    @Test
    void itemThatWasTakenBeforeARestartIsNotFetchedForAnotherChannel() {
        Poller lists = (channel, standing) -> PollResult.of(List.of(entry("/bai")));
        Cursor cursor = visit(lists, channel("nguon", ChannelKind.FEED), Cursor.NEW);
        FetchedAddresses restored = new FetchedAddresses();
        restored.addAll(cursor.seen());
        assertThat(restored.has(server.address("/bai"))).isTrue();
    }

    @Test
    void itemThatHasToGoIsWithdrawnAndForgotten() {
        Channel channel = channel("x", ChannelKind.X);
        Cursor first = visit((c, standing) -> PollResult.of(List.of(entry("/bai"))), channel, Cursor.NEW);
        Cursor second = visit(
                (c, standing) -> PollResult.of(List.<Entry>of()).withdrawing(List.of(server.address("/bai"))),
                channel,
                first);
        assertThat(polled.stream().map(SourceEvent::withdrawn).filter(Objects::nonNull))
                .extracting(Tombstone::article)
                .containsExactly(id("/bai"));
        assertThat(second.seen()).isEmpty();
    }

    @Test
    void postOfASocialChannelIsTakenWithoutAskingForItsPage() {
        visit((c, standing) -> PollResult.of(List.of(entry("/bai"))), channel("x", ChannelKind.X), Cursor.NEW);
        assertThat(captures()).singleElement().satisfies(capture -> {
            assertThat(capture.pages()).isEmpty();
            assertThat(capture.fault()).isNull();
        });
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void articleOnSeveralPagesIsTakenWhole() {
        server.route("/bai-dai.html", exchange -> {
            boolean second = "page=2".equals(exchange.getRequestURI().getQuery());
            WebServer.send(
                    exchange,
                    200,
                    "text/html",
                    (second
                                    ? "<p>hai</p><a href='/bai-dai.html'>1</a>"
                                    : "<p>một</p><a href='/bai-dai.html?page=2'>2</a>")
                            .getBytes(StandardCharsets.UTF_8));
        });
        visit(
                (c, standing) -> PollResult.of(List.of(entry("/bai-dai.html"))),
                channel("nguon", ChannelKind.FEED),
                Cursor.NEW);
        assertThat(captures())
                .singleElement()
                .satisfies(capture -> assertThat(capture.pages())
                        .extracting(Response::address)
                        .containsExactly(server.address("/bai-dai.html"), server.address("/bai-dai.html?page=2")));
    }

    @Test
    void articleWhosePageAfterTheFirstFailsForAWhileWaits() {
        server.text("/bai-dai", 200, "text/html", "<a href='/bai-dai/2'>2</a>");
        server.text("/bai-dai/2", 503, "text/html", "");
        Cursor first = visit(
                (c, standing) -> PollResult.of(List.of(entry("/bai-dai"))),
                channel("nguon", ChannelKind.FEED),
                Cursor.NEW);
        assertThat(captures()).isEmpty();
        assertThat(first.unfinished()).isTrue();
        visit((c, standing) -> PollResult.of(List.of(entry("/bai-dai"))), channel("nguon", ChannelKind.FEED), first);
        assertThat(captures())
                .singleElement()
                .satisfies(capture -> assertThat(capture.pages()).hasSize(1));
    }

    @Test
    void pollerFindsWhatItAskedToBeKeptAlsoAfterAFault() {
        Channel channel = channel("x", ChannelKind.X);
        List<PollState> standings = new ArrayList<>();
        Cursor cursor = visit(
                noting(standings, PollResult.of(List.of()).validated("e1", "m1").remembering("trang 7")),
                channel,
                Cursor.NEW);
        cursor = visit(
                noting(
                        standings,
                        PollResult.failed(
                                Fault.THROTTLED, Diagnostic.of(DiagnosticKind.STATUS, 429), Duration.ofHours(2))),
                channel,
                cursor);
        assertThat(cursor.nextDue()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        visit(noting(standings, PollResult.of(List.of())), channel, cursor);
        assertThat(standings)
                .containsExactly(
                        PollState.NEW, new PollState("e1", "m1", "trang 7"), new PollState("e1", "m1", "trang 7"));
    }

    @Test
    void wordForPeopleIsReportedThoughAllWentWell() {
        visit(
                (c, standing) ->
                        PollResult.of(List.<Entry>of()).warning(Diagnostic.of(DiagnosticKind.EXPIRES, "social.x", 6)),
                channel("x", ChannelKind.X),
                Cursor.NEW);
        ChannelReport report = polled.get(0).report();
        assertThat(report.fault()).isNull();
        assertThat(report.message()).isEqualTo("the credential of social.x expires in 6 days: renew it");
    }

    @Test
    void aPollerThatBreaksIsReportedAsAFaultOfOurOwn() {
        Cursor cursor = visit(
                (c, standing) -> {
                    throw new IllegalStateException("bimat");
                },
                channel("x", ChannelKind.X),
                Cursor.NEW);
        ChannelReport report = polled.get(0).report();
        assertThat(report.fault()).isEqualTo(Fault.OWN_MACHINE);
        assertThat(report.message()).isEqualTo("a fault of Lantoa itself, described in the log");
        assertThat(cursor.nextDue()).isAfter(NOW);
    }

    private static Poller noting(List<PollState> standings, PollResult answer) {
        return (channel, standing) -> {
            standings.add(standing);
            return answer;
        };
    }

    private Cursor visit(Poller poller, Channel channel, Cursor cursor) {
        return visit(poller, channel, cursor, step -> {});
    }

    /**
     * @param before sees each step before it is taken
     */
    private Cursor visit(Poller poller, Channel channel, Cursor cursor, Consumer<VisitEvent> before) {
        Cursor[] end = new Cursor[1];
        try (Fetcher fetcher = new Fetcher(WebServer.settings())) {
            new Visit(fetcher, taken, owners, SETTINGS, InstantSource.fixed(NOW))
                    .make(
                            poller,
                            channel,
                            cursor,
                            step -> {
                                before.accept(step);
                                polled.add(step.polled());
                                end[0] = step.end();
                            },
                            () -> false);
        }
        return end[0];
    }

    private List<Capture> captures() {
        return polled.stream()
                .map(SourceEvent::capture)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<ChannelReport> reports() {
        return polled.stream().map(SourceEvent::report).filter(Objects::nonNull).toList();
    }

    private List<Sighting> sightings() {
        return polled.stream()
                .map(SourceEvent::sighting)
                .filter(Objects::nonNull)
                .toList();
    }

    private String id(String path) {
        return Ids.article(server.address(path));
    }

    private Entry entry(String path) {
        return linked(server.address(path));
    }

    private static Entry linked(String address) {
        return new Entry(address, "Tựa", address, null, null, NOW, Precision.MOMENT, null, null, null);
    }

    private Channel channel(String id, ChannelKind kind) {
        Outlet outlet = new Outlet(
                "bao", "Báo", "Paper", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, server.address("/"), false);
        return new Channel("bao/" + id, outlet, kind, server.address("/" + id), "vi", false, true, null);
    }
}
