package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.SocialSettings;

/** The channels of a host stay with one reader, however many readers go on from a savepoint. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PollRescaleIT {

    private static final int FEEDS = 6;
    /** Rare enough that all channels of the host have their turn between two visits to the first. */
    private static final PollSettings RARELY =
            new PollSettings(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 2, FEEDS, false);

    @RegisterExtension
    static final MiniClusterExtension FLINK = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    private Path folder;

    private final List<String> pages = new CopyOnWriteArrayList<>();
    private WebServer server;

    @BeforeEach
    void start() {
        server = new WebServer();
        server.route("/bai-", exchange -> WebServer.send(exchange, 200, "text/html", "<p>trang</p>"));
        server.route("/rss-", exchange -> WebServer.send(exchange, 200, "application/rss+xml", rss()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"2, 4", "4, 2", "4, 3"})
    void aPageOfManyChannelsIsAskedForOnceByWhomeverItIs(int before, int after) throws Exception {
        pages.add(server.address("/bai-1"));
        JobClient job = run(before, null);
        awaitVisits();
        String savepoint = job.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
                .get();
        assertThat(asked("/bai-1")).isOne();

        pages.add(server.address("/bai-2"));
        job = run(after, savepoint);
        try {
            awaitVisits();
        } finally {
            job.cancel().get();
        }
        assertThat(asked("/bai-1")).as("it is known").isOne();
        assertThat(asked("/bai-2")).as("by one reader").isOne();
        assertThat(server.mostOpen())
                .as("requests to one host at the same time")
                .isOne();
    }

    private JobClient run(int parallelism, String savepoint) throws Exception {
        Configuration configuration = new Configuration();
        if (savepoint != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setParallelism(parallelism);
        environment
                .fromSource(
                        new PollSource(channels(), WebServer.settings(), RARELY, SocialSettings.NONE),
                        WatermarkStrategy.noWatermarks(),
                        "poll")
                .uid("poll")
                .sinkTo(new DiscardingSink<>())
                .uid("sink");
        return environment.executeAsync("poll");
    }

    /** Until each feed was visited once more. */
    private void awaitVisits() throws Exception {
        int before = server.requests().size();
        Instant end = Instant.now().plusSeconds(120);
        while (IntStream.range(0, FEEDS).anyMatch(feed -> visits(before, feed) < 1)) {
            assertThat(Instant.now()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private long visits(int since, int feed) {
        return server.requests().stream()
                .skip(since)
                .filter(("/rss-" + feed)::equals)
                .count();
    }

    private long asked(String path) {
        return server.requests().stream().filter(path::equals).count();
    }

    private List<Channel> channels() {
        Outlet outlet = new Outlet(
                "bao", "Báo", "Paper", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, server.address("/"), false);
        return IntStream.range(0, FEEDS)
                .mapToObj(feed -> new Channel(
                        "bao/" + feed,
                        outlet,
                        ChannelKind.FEED,
                        server.address("/rss-" + feed),
                        "vi",
                        false,
                        true,
                        null))
                .toList();
    }

    private String rss() {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
        for (String page : pages) {
            rss.append("<item><title>Tựa</title><link>").append(page).append("</link></item>");
        }
        return rss.append("</channel></rss>").toString();
    }
}
