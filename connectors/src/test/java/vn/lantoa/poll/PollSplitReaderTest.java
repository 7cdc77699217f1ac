package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.SocialSettings;

/** Which channels a reader has visited, one after the other, and what it hands on. */
@Timeout(60)
class PollSplitReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final List<VisitEvent> steps = new ArrayList<>();
    private final List<String> finished = new ArrayList<>();
    private VisitStand stand;
    private WebServer server;
    private Channel feed;
    private PollSplitReader reader;
    private final AtomicLong nanos = new AtomicLong();
    private volatile Instant now = START;
    private volatile Duration passing = Duration.ZERO;
    private final Remembrance remembrance = new Remembrance(PATIENCE, nanos::get);

    @BeforeEach
    void start() {
        stand = new VisitStand();
        server = stand.server;
        feed = channel("rss");
        server.text("/rss", 200, "application/rss+xml", rss("/bai-1", "/bai-2"));
        server.text("/bai-1", 200, "text/html", "<p>một</p>");
        server.text("/bai-2", 200, "text/html", "<p>hai</p>");
    }

    @AfterEach
    void stop() {
        if (reader != null) {
            reader.close();
        }
        stand.close();
    }

    @Test
    void nobodyIsVisitedWhileACheckpointIsLate() throws Exception {
        read(false, new PollSplit(feed, Cursor.NEW));
        remembrance.begun(1);
        nanos.addAndGet(PATIENCE.multipliedBy(2).toNanos());
        fetch(3);
        assertThat(server.requests()).isEmpty();
        remembrance.complete(1);
        fetchUntil(() -> !reports().isEmpty());
        assertThat(server.requests()).contains("/rss", "/bai-1", "/bai-2");
    }

    @Test
    void visitThatIsUnderwayStopsBeforeItsNextPageAndGoesOnLater() throws Exception {
        server.route("/khac", exchange -> {
            remembrance.begun(7);
            nanos.addAndGet(PATIENCE.multipliedBy(2).toNanos());
            WebServer.send(exchange, 200, "application/rss+xml", rss("/bai-1", "/bai-2"));
        });
        read(false, new PollSplit(channel("khac"), Cursor.NEW));
        fetchUntil(() -> server.requests().contains("/khac"));
        fetch(2);
        assertThat(server.requests()).doesNotContain("/bai-1", "/bai-2");
        remembrance.complete(7);
        fetchUntil(() -> !reports().isEmpty());
        assertThat(server.requests()).contains("/bai-1", "/bai-2");
    }

    @Test
    void channelIsVisitedAgainWhenItIsDueAndNotBefore() throws Exception {
        read(false, new PollSplit(feed, Cursor.NEW));
        fetchUntil(() -> reports().size() == 1);
        assertThat(captures()).hasSize(2);
        Instant due = reports().get(0).nextDue();
        assertThat(due).isAfter(START);
        fetch(2);
        assertThat(reports()).hasSize(1);
        now = due;
        fetchUntil(() -> reports().size() == 2);
        assertThat(captures()).as("nothing new").hasSize(2);
        assertThat(reports().get(1).fresh()).isZero();
        assertThat(finished).as("no channel ends").isEmpty();
    }

    @Test
    void channelsOfAHostAreVisitedOneAfterTheOtherThoughAllAreDue() throws Exception {
        server.text("/rss2", 200, "application/rss+xml", rss("/bai-1"));
        read(false, new PollSplit(feed, Cursor.NEW), new PollSplit(channel("rss2"), Cursor.NEW));
        fetchUntil(() -> reports().size() == 2);
        assertThat(server.mostOpen()).isEqualTo(1);
        assertThat(reports()).extracting(report -> report.channel().id()).containsExactly("bao/rss", "bao/rss2");
        assertThat(captures()).as("what several list is fetched once").hasSize(2);
    }

    @Test
    void channelThatIsAlwaysDueKeepsNoOtherOfItsHostWaiting() throws Exception {
        server.text("/rss2", 200, "application/rss+xml", rss());
        passing = Duration.ofMinutes(2); // longer than any pause: both are due whenever it is asked
        read(false, new PollSplit(feed, Cursor.NEW), new PollSplit(channel("rss2"), Cursor.NEW));
        fetchUntil(() -> reports().size() == 4);
        assertThat(reports())
                .extracting(report -> report.channel().id())
                .containsExactly("bao/rss", "bao/rss2", "bao/rss", "bao/rss2");
    }

    @Test
    void hostsAreVisitedAtTheSameTimeByAsManyVisitorsAsAreSet() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        server.route("/cham", exchange -> {
            waits(answer);
            WebServer.send(exchange, 200, "application/rss+xml", rss());
        });
        PollSplit[] splits = IntStream.range(0, 6)
                .mapToObj(number -> new PollSplit(
                        new Channel(
                                "bao" + number + "/rss",
                                VisitStand.other(),
                                ChannelKind.FEED,
                                stand.at("b" + number, "/cham"),
                                "vi",
                                false,
                                true,
                                null),
                        Cursor.NEW))
                .toArray(PollSplit[]::new);
        read(false, splits);
        fetchUntil(() -> server.mostOpen() == 4);
        fetch(3);
        assertThat(server.mostOpen()).isEqualTo(4);
        answer.countDown();
        fetchUntil(() -> reports().size() == 6);
    }

    @Test
    void whatACursorHasTakenBeforeARestartIsNotFetchedForAnotherChannelButWhatWaitsIs() throws Exception {
        Seen first = new Seen(server.address("/bai-1"), "d", 0, 1);
        Seen waits = new Seen(server.address("/bai-2"), "d", 1, 1);
        Cursor cursor =
                new Cursor(null, null, null, List.of(first, waits), 1, 0, START, 1.0, START.plusSeconds(9), START);
        read(false, new PollSplit(channel("rss0"), cursor), new PollSplit(feed, Cursor.NEW));
        fetchUntil(() -> reports().size() == 1);
        assertThat(captures()).extracting(Capture::address).containsExactly(server.address("/bai-2"));
        assertThat(server.requests()).doesNotContain("/bai-1");
    }

    @Test
    void whatAnotherOutletsChannelOnceTookIsStillFetchedForItsOwner() throws Exception {
        Seen once = new Seen(server.address("/bai-1"), "d", 0, 1);
        Cursor cursor = new Cursor(null, null, null, List.of(once), 1, 0, START, 1.0, START.plusSeconds(9), START);
        Channel others = new Channel(
                "khac/rss", VisitStand.other(), ChannelKind.FEED, "http://khac.localhost/rss", "vi", false, true, null);
        read(false, new PollSplit(others, cursor), new PollSplit(feed, Cursor.NEW));
        fetchUntil(() -> reports().size() == 1);
        assertThat(server.requests()).contains("/bai-1");
    }

    @Test
    void boundedReaderEndsAChannelOnceNothingWaitsAndTriesFaultsSoOftenAsPages() throws Exception {
        server.text("/hong", 404, "text/html", "");
        server.text("/rss-cho", 200, "application/rss+xml", rss("/mat"));
        server.text("/mat", 404, "text/html", "");
        read(
                true,
                new PollSplit(feed, Cursor.NEW),
                new PollSplit(channel("hong"), Cursor.NEW),
                new PollSplit(channel("rss-cho"), Cursor.NEW));
        fetchUntil(() -> finished.size() == 3);
        fetch(1);
        assertThat(server.requests()).filteredOn("/hong"::equals).as("attempts").hasSize(2);
        assertThat(server.requests()).filteredOn("/mat"::equals).as("attempts").hasSize(2);
        assertThat(server.requests()).filteredOn("/rss"::equals).hasSize(1);
        assertThat(finished).containsExactlyInAnyOrder("bao/rss", "bao/hong", "bao/rss-cho");
    }

    @Test
    void readerThatIsWokenHandsOnNothingOnceAndAllOfItAfterwards() throws Exception {
        read(false, new PollSplit(feed, Cursor.NEW));
        reader.fetch();
        long begin = System.nanoTime();
        reader.wakeUp();
        assertThat(reader.fetch().nextSplit()).isNull();
        assertThat(System.nanoTime() - begin)
                .as("without waiting")
                .isLessThan(Duration.ofMillis(150).toNanos());
    }

    @Test
    void closedReaderGivesTheMemoryOfWhatItHandedOnBack() throws Exception {
        read(false, new PollSplit(feed, Cursor.NEW));
        fetchUntil(() -> reports().size() == 1);
        List<VisitEvent> pages =
                steps.stream().filter(step -> step.room() != null).toList();
        assertThat(pages)
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.room().isClosed()).isFalse());
        reader.close();
        assertThat(pages).allSatisfy(step -> assertThat(step.room().isClosed()).isTrue());
    }

    private static void waits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(boolean bounded, PollSplit... splits) {
        List<Channel> channels = Arrays.stream(splits).map(PollSplit::channel).toList();
        reader = new PollSplitReader(
                Owners.of(channels),
                WebServer.settings(),
                new PollSettings(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMillis(1), 2, 4, bounded),
                SocialSettings.NONE,
                () -> now = now.plus(passing),
                remembrance);
        reader.handleSplitsChanges(new SplitsAddition<>(List.of(splits)));
    }

    private void fetchUntil(BooleanSupplier enough) throws Exception {
        while (!enough.getAsBoolean()) {
            fetch(1);
        }
    }

    private void fetch(int times) throws Exception {
        for (int time = 0; time < times; time++) {
            RecordsWithSplitIds<VisitEvent> records = reader.fetch();
            while (records.nextSplit() != null) {
                VisitEvent step = records.nextRecordFromSplit();
                while (step != null) {
                    steps.add(step);
                    step = records.nextRecordFromSplit();
                }
            }
            finished.addAll(records.finishedSplits());
        }
    }

    private List<ChannelReport> reports() {
        return had(SourceEvent::report);
    }

    private List<Capture> captures() {
        return had(SourceEvent::capture);
    }

    private <T> List<T> had(Function<SourceEvent, T> kind) {
        return steps.stream()
                .map(step -> kind.apply(step.polled()))
                .filter(Objects::nonNull)
                .toList();
    }

    private String rss(String... paths) {
        return Arrays.stream(paths)
                .map(path -> "<item><title>" + path + "</title><link>" + server.address(path) + "</link></item>")
                .collect(Collectors.joining("", "<rss version=\"2.0\"><channel><title>t</title>", "</channel></rss>"));
    }

    private Channel channel(String name) {
        return stand.channel(name, ChannelKind.FEED);
    }
}
