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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.feed.FeedPoller;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Skipped;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.SocialSettings;

class PollSourceIT {

    private static final PollSettings ONCE =
            new PollSettings(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMillis(10), 2, 4, true);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));

    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyEntryOfEveryChannelIsCapturedOnceWithItsPage() throws Exception {
        List<Channel> channels = new ArrayList<>();
        for (int feed = 0; feed < 6; feed++) {
            String[] items = new String[10];
            for (int item = 0; item < 10; item++) {
                String path = "/bai-" + feed + "-" + item;
                items[item] = path;
                server.text(path, 200, "text/html", "<p>trang " + path + "</p>");
            }
            server.text("/rss/" + feed, 200, "application/rss+xml", rss(items));
            channels.add(channel("f" + feed, "/rss/" + feed));
        }
        List<SourceEvent> polled = run(channels);
        assertThat(captures(polled)).extracting(Capture::address).hasSize(60).doesNotHaveDuplicates();
        assertThat(captures(polled))
                .allSatisfy(capture -> assertThat(new String(capture.page().body(), StandardCharsets.UTF_8))
                        .contains(capture.address().substring(capture.address().lastIndexOf('/'))));
        assertThat(reports(polled)).hasSize(6).allSatisfy(report -> {
            assertThat(report.fault()).isNull();
            assertThat(report.found()).isEqualTo(10);
        });
        assertThat(server.mostOpen())
                .as("requests to one host at the same time")
                .isEqualTo(1);
    }

    @Test
    void faultOfOneChannelIsToldAndTheOthersGoOn() throws Exception {
        server.text("/tot", 200, "application/rss+xml", rss("/bai"));
        server.text("/bai", 200, "text/html", "<p>bài</p>");
        server.text("/khong-co", 404, "text/html", "");
        server.text("/trong", 200, "application/rss+xml", "");
        server.text("/trang", 200, "text/html", "<html><body>Chào</body></html>");
        server.route("/lon", exchange -> WebServer.send(exchange, 200, "application/rss+xml", new byte[2_000_000]));
        server.route("/treo", exchange -> sleep(5_000));
        List<SourceEvent> polled = run(List.of(
                channel("tot", "/tot"),
                channel("khong-co", "/khong-co"),
                channel("trong", "/trong"),
                channel("trang", "/trang"),
                channel("lon", "/lon"),
                channel("treo", "/treo")));
        assertThat(captures(polled)).hasSize(1);
        assertThat(fault(polled, "tot")).isNull();
        assertThat(fault(polled, "khong-co")).isEqualTo(Fault.NOT_FOUND);
        assertThat(fault(polled, "trong")).isEqualTo(Fault.EMPTY);
        assertThat(fault(polled, "trang")).isEqualTo(Fault.WEB_PAGE);
        assertThat(fault(polled, "lon")).isEqualTo(Fault.TOO_LARGE);
        assertThat(fault(polled, "treo")).isEqualTo(Fault.TIMEOUT);
    }

    @Test
    void entryWhosePageMayNotBeReadIsCapturedWithoutIt() throws Exception {
        server.text("/rss", 200, "application/rss+xml", rss("/con", "/mat"));
        server.text("/con", 200, "text/html", "<p>còn</p>");
        server.text("/mat", 403, "text/html", "");
        List<Capture> captures = captures(run(List.of(channel("c", "/rss"))));
        assertThat(captures).hasSize(2);
        Capture gone = captures.stream()
                .filter(capture -> capture.page() == null)
                .findFirst()
                .orElseThrow();
        assertThat(gone.address()).endsWith("/mat");
        assertThat(gone.fault()).startsWith("forbidden");
        assertThat(gone.entry().title()).isEqualTo("Tựa /mat");
    }

    @Test
    void entryWhosePageIsGoneAtEveryAttemptIsSightedAndNoArticle() throws Exception {
        server.text("/rss", 200, "application/rss+xml", rss("/con", "/mat", "/thoi"));
        server.text("/con", 200, "text/html", "<p>còn</p>");
        server.text("/mat", 404, "text/html", "");
        server.text("/thoi", 410, "text/html", "");
        List<SourceEvent> polled = run(List.of(channel("c", "/rss")));
        assertThat(captures(polled)).extracting(Capture::address).containsExactly(server.address("/con"));
        assertThat(polled.stream().filter(one -> one.sighting() != null)).hasSize(3);
        assertThat(polled.stream().map(SourceEvent::skipped).filter(Objects::nonNull))
                .extracting(Skipped::reason, Skipped::lost)
                .containsExactly(tuple("gone", false), tuple("gone", false));
        assertThat(server.requests()).filteredOn("/mat"::equals).hasSize(ONCE.attempts());
    }

    @Test
    void pageThatFailsForAWhileIsFetchedInALaterVisit() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        server.text("/rss", 200, "application/rss+xml", rss("/ban"));
        server.route("/ban", exchange -> {
            boolean first = asked.incrementAndGet() == 1;
            WebServer.send(exchange, first ? 503 : 200, "text/html", "<p>xong</p>".getBytes(StandardCharsets.UTF_8));
        });
        List<Capture> captures = captures(run(List.of(channel("c", "/rss"))));
        assertThat(captures).hasSize(1);
        assertThat(captures.get(0).page()).isNotNull();
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void resumedCursorHandsOnOnlyWhatIsNewOrChanged() throws IOException {
        server.text("/cu", 200, "text/html", "<p>cũ</p>");
        server.text("/moi", 200, "text/html", "<p>mới</p>");
        AtomicInteger round = new AtomicInteger();
        server.route(
                "/rss",
                exchange -> WebServer.send(
                        exchange,
                        200,
                        "application/rss+xml",
                        (round.incrementAndGet() == 1 ? rss("/cu") : rss("/cu", "/moi"))
                                .getBytes(StandardCharsets.UTF_8)));
        Channel channel = channel("c", "/rss");
        Cursor first = visit(channel, Cursor.NEW, new ArrayList<>());
        JsonSerializer<PollSplit> serializer = new JsonSerializer<>(PollSplit.class);
        PollSplit restored =
                serializer.deserialize(serializer.getVersion(), serializer.serialize(new PollSplit(channel, first)));
        assertThat(restored).isEqualTo(new PollSplit(channel, first));
        List<Capture> again = new ArrayList<>();
        visit(channel, restored.cursor(), again);
        assertThat(again).extracting(capture -> capture.address()).containsExactly(server.address("/moi"));
    }

    @Test
    void cursorMovesWithEveryCaptureThatWasHandedOn() {
        PollSplitState state = new PollSplitState(new PollSplit(channel("c", "/rss"), Cursor.NEW));
        state.add(new Seen("http://a/1", "d", 0, 1));
        assertThat(state.toSplit().cursor().seen()).containsExactly(new Seen("http://a/1", "d", 0, 1));
        assertThat(state.toSplit().cursor().etag()).isNull();
    }

    private Cursor visit(Channel channel, Cursor cursor, List<Capture> captures) {
        Cursor[] end = new Cursor[1];
        try (Fetcher fetcher = new Fetcher(WebServer.settings())) {
            new Visit(fetcher, new FetchedAddresses(), Owners.of(List.of(channel)), ONCE, CLOCK)
                    .make(
                            new FeedPoller(fetcher),
                            channel,
                            cursor,
                            step -> {
                                if (step.end() != null) {
                                    end[0] = step.end();
                                } else if (step.polled().capture() != null) {
                                    captures.add(step.polled().capture());
                                }
                            },
                            () -> false);
        }
        return end[0];
    }

    private List<SourceEvent> run(List<Channel> channels) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
        List<SourceEvent> polled = new ArrayList<>();
        try (CloseableIterator<SourceEvent> results = env.fromSource(
                        new PollSource(channels, WebServer.settings(), ONCE, SocialSettings.NONE),
                        WatermarkStrategy.noWatermarks(),
                        "poll")
                .executeAndCollect()) {
            results.forEachRemaining(polled::add);
        }
        return polled;
    }

    private static List<Capture> captures(List<SourceEvent> polled) {
        return polled.stream()
                .map(SourceEvent::capture)
                .filter(capture -> capture != null)
                .toList();
    }

    private static List<ChannelReport> reports(List<SourceEvent> polled) {
        return polled.stream()
                .map(SourceEvent::report)
                .filter(report -> report != null)
                .toList();
    }

    private static Fault fault(List<SourceEvent> polled, String channel) {
        List<ChannelReport> all = reports(polled).stream()
                .filter(report -> report.channel().id().equals("bao/" + channel))
                .toList();
        assertThat(all).as("reports of " + channel).isNotEmpty();
        return all.get(all.size() - 1).fault();
    }

    private Channel channel(String id, String path) {
        Outlet outlet = new Outlet(
                "bao", "Báo", "Paper", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, server.address("/"), false);
        return new Channel("bao/" + id, outlet, ChannelKind.FEED, server.address(path), "vi", false, true, null);
    }

    private String rss(String... paths) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
        for (String path : paths) {
            rss.append("<item><title>Tựa ")
                    .append(path)
                    .append("</title><link>")
                    .append(server.address(path));
            rss.append("</link></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
