package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.SocialSettings;

/** Nobody is asked for what could not be remembered. */
class RemembranceTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final PollSettings POLL =
            new PollSettings(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(1), 2, 4, false);

    private final Remembrance remembrance = new Remembrance(PATIENCE);
    private WebServer server;
    private PollSplitReader reader;

    @BeforeEach
    void start() {
        server = new WebServer();
        Outlet outlet = new Outlet(
                "bao", "Báo", "Paper", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, server.address("/"), false);
        Channel channel =
                new Channel("bao/rss", outlet, ChannelKind.FEED, server.address("/rss"), "vi", false, true, null);
        reader = new PollSplitReader(
                Owners.of(List.of(channel)),
                WebServer.settings(),
                POLL,
                SocialSettings.NONE,
                InstantSource.system(),
                remembrance);
        reader.handleSplitsChanges(new SplitsAddition<>(List.of(new PollSplit(channel, Cursor.NEW))));
        server.text("/bai-1", 200, "text/html", "<p>một</p>");
        server.text("/bai-2", 200, "text/html", "<p>hai</p>");
    }

    @AfterEach
    void stop() {
        reader.close();
        server.close();
    }

    @Test
    void nobodyIsVisitedWhileACheckpointIsLate() throws Exception {
        server.text("/rss", 200, "application/rss+xml", rss());
        remembrance.begun(1);
        sleep(PATIENCE.multipliedBy(2));
        goOn(PATIENCE.multipliedBy(3), 2);
        assertThat(server.requests()).isEmpty();
        remembrance.complete(1);
        goOn(Duration.ofSeconds(10), 2);
        assertThat(server.requests()).contains("/rss", "/bai-1", "/bai-2");
    }

    @Test
    void aVisitThatIsUnderwayStopsBeforeItsNextPageAndGoesOnLater() throws Exception {
        server.route("/rss", exchange -> {
            remembrance.begun(7);
            sleep(PATIENCE.multipliedBy(2));
            WebServer.send(exchange, 200, "application/rss+xml", rss().getBytes(StandardCharsets.UTF_8));
        });
        goOn(PATIENCE.multipliedBy(6), 1);
        assertThat(server.requests()).contains("/rss").doesNotContain("/bai-1", "/bai-2");
        remembrance.complete(7);
        goOn(Duration.ofSeconds(10), 2);
        assertThat(server.requests()).contains("/bai-1", "/bai-2");
    }

    @Test
    void whatIsBegunAgainInTimeIsNotLate() throws Exception {
        remembrance.begun(1);
        remembrance.begun(2);
        sleep(PATIENCE.multipliedBy(2));
        assertThat(remembrance.isBehind()).isTrue();
        remembrance.complete(1);
        assertThat(remembrance.isBehind()).as("the next has its own time").isFalse();
        sleep(PATIENCE.multipliedBy(2));
        assertThat(remembrance.isBehind()).isTrue();
        remembrance.complete(2);
        sleep(PATIENCE.multipliedBy(2));
        assertThat(remembrance.isBehind()).isFalse();
    }

    private String rss() {
        return "<rss version=\"2.0\"><channel><title>t</title><item><title>Một</title><link>"
                + server.address("/bai-1") + "</link></item><item><title>Hai</title><link>"
                + server.address("/bai-2") + "</link></item></channel></rss>";
    }

    /** Takes what comes, as a job does, until so many pages were asked for, but not for longer. */
    private void goOn(Duration most, int pages) throws Exception {
        long end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < end && pagesAsked() < pages) {
            reader.fetch();
        }
    }

    private long pagesAsked() {
        return server.requests().stream()
                .filter(path -> path.startsWith("/bai"))
                .count();
    }

    private static void sleep(Duration some) {
        try {
            Thread.sleep(some.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
