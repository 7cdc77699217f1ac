package vn.lantoa.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Channels;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

class FeedPollerTest {

    private static final String ITEM =
            "<item><title>\u00D0ổi m\u200Bới</title><link>/1</link><pubDate>%s</pubDate></item>";

    @AutoClose
    private final WebServer server = new WebServer();

    @AutoClose
    private final Fetcher fetcher = new Fetcher(WebServer.settings());

    @Test
    void entriesGetTheNormalFormOfAllOurTexts() {
        PollResult listing = list(feed("", "Sat, 09 Aug 2025 08:00:00 +0700"), null);
        assertThat(listing.fault()).isNull();
        assertThat(listing.message()).isNull();
        assertThat(listing.entries()).extracting(Entry::title).containsExactly("Đổi mới");
        assertThat(listing.entries().get(0).link()).isEqualTo(server.address("/1"));
        assertThat(listing.pause()).isNull();
    }

    @Test
    void feedAndCacheSayHowLongToWait() {
        String feed = feed("<ttl>5</ttl>", "Sat, 09 Aug 2025 08:00:00 +0700");
        assertThat(list(feed, null).pause()).isEqualTo(Duration.ofMinutes(5));
        assertThat(list(feed, "max-age=60").pause()).isEqualTo(Duration.ofMinutes(5));
        assertThat(list(feed, "max-age=900").pause()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void frozenFeedIsTold() {
        PollResult listing = list(
                feed(
                        "<lastBuildDate>Fri, 25 Jul 2025 09:00:00 +0700</lastBuildDate>",
                        "Mon, 30 Jun 2025 09:00:00 +0700"),
                null);
        assertThat(listing.fault()).isNull();
        assertThat(listing.entries()).hasSize(1);
        assertThat(listing.message()).contains("2025-07-25", "2025-06-30");
    }

    @Test
    void feedThatListsNothingIsAFault() {
        PollResult listing = list("<rss version=\"2.0\"><channel><title>Báo</title></channel></rss>", null);
        assertThat(listing.fault()).isEqualTo(Fault.NO_ENTRIES);
        assertThat(listing.message()).isNotBlank();
    }

    @Test
    void challengeIsAFault() {
        assertThat(list("<html><script>document.cookie='a=b';location.reload()</script></html>", null)
                        .fault())
                .isEqualTo(Fault.CHALLENGE);
    }

    private static String feed(String head, String published) {
        return "<rss version=\"2.0\"><channel>" + head + ITEM.formatted(published) + "</channel></rss>";
    }

    private PollResult list(String document, String cacheControl) {
        String path = "/rss-" + server.requests().size();
        server.route(path, exchange -> {
            if (cacheControl != null) {
                exchange.getResponseHeaders().set("Cache-Control", cacheControl);
            }
            WebServer.send(exchange, 200, "application/rss+xml", document.getBytes(StandardCharsets.UTF_8));
        });
        return new FeedPoller(fetcher).list(channel(server.address(path)), PollState.NEW);
    }

    private static Channel channel(String address) {
        return Channels.of("bao/tin", ChannelKind.FEED, address, address);
    }
}
