package vn.lantoa.poll;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.testframe.external.ExternalSystemSplitDataWriter;
import org.apache.flink.connector.testframe.external.source.DataStreamSourceExternalContext;
import org.apache.flink.connector.testframe.external.source.TestingSourceSettings;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.SocialSettings;

/**
 * A few newspapers on this machine, each with a host and a feed: what Flink's suite calls an external system. Its splits are the
 * feeds of a catalogue that is known beforehand; who writes records adds pages to the next feed.
 */
final class FeedSites implements DataStreamSourceExternalContext<String> {

    static final int FEEDS = 4;
    private static final int PAGES = 12;

    private final WebServer server = new WebServer();
    private final List<List<String>> pages = new ArrayList<>();
    private int written;

    FeedSites() {
        for (int feed = 0; feed < FEEDS; feed++) {
            pages.add(new CopyOnWriteArrayList<>());
        }
        server.route("/rss", this::answer)
                .route("/bai-", exchange -> WebServer.send(exchange, 200, "text/html", "<p>trang</p>"));
    }

    /** Visits come as fast as a test wants them. */
    @Override
    public Source<String, ?, ?> createSource(TestingSourceSettings settings) {
        boolean bounded = settings.getBoundedness() == Boundedness.BOUNDED;
        return new CaptureAddresses(source(Duration.ofMillis(200), bounded));
    }

    PollSource source(Duration pause, boolean bounded) {
        return new PollSource(
                channels(),
                WebServer.settings(),
                new PollSettings(pause, pause, Duration.ofMillis(50), 2, FEEDS, bounded),
                SocialSettings.NONE);
    }

    List<Channel> channels() {
        return IntStream.range(0, FEEDS).mapToObj(this::channel).toList();
    }

    private Channel channel(int feed) {
        Outlet outlet = new Outlet(
                "bao-" + feed,
                "Báo " + feed,
                "Paper " + feed,
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                address(feed, "/"),
                false);
        return new Channel(
                "bao-" + feed + "/tin", outlet, ChannelKind.FEED, address(feed, "/rss"), "vi", false, true, null);
    }

    @Override
    public ExternalSystemSplitDataWriter<String> createSourceSplitDataWriter(TestingSourceSettings settings) {
        List<String> feed = pages.get(written);
        written++;
        return new ExternalSystemSplitDataWriter<>() {
            @Override
            public void writeRecords(List<String> records) {
                feed.addAll(records);
            }

            @Override
            public void close() {
                // pages stay
            }
        };
    }

    @Override
    public List<String> generateTestData(TestingSourceSettings settings, int split, long seed) {
        return IntStream.range(0, PAGES)
                .mapToObj(page -> address(split, "/bai-" + Long.toHexString(seed) + "-" + page + ".html"))
                .toList();
    }

    /** Paths that were asked for. */
    List<String> requests() {
        return server.requests();
    }

    private String address(int feed, String path) {
        return server.address(path).replace("//bao.", "//bao-" + feed + ".");
    }

    private void answer(HttpExchange exchange) throws IOException {
        int feed = URI.create("http://" + exchange.getRequestHeaders().getFirst("Host"))
                        .getHost()
                        .charAt("bao-".length())
                - '0';
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
        for (String page : pages.get(feed)) {
            rss.append("<item><title>Tựa</title><link>").append(page).append("</link></item>");
        }
        WebServer.send(
                exchange,
                200,
                "application/rss+xml",
                rss.append("</channel></rss>").toString());
    }

    @Override
    public TypeInformation<String> getProducedType() {
        return Types.STRING;
    }

    @Override
    public List<URL> getConnectorJarPaths() {
        return List.of();
    }

    @Override
    public void close() {
        server.close();
    }
}
