package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Store;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Days;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.VisitDay;
import vn.lantoa.settings.ElasticsearchSettings;

/** A feed that most visits find unchanged, and whose pages state the day alone, through the whole job. */
@ExtendWith(ElasticsearchServer.class)
class UnchangedFeedIT {

    /** Some hours before now: it is read, and no entry lies in the future. */
    private final Instant published = Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MINUTES);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void whatItListedAndBroughtIsKeptAndItsMinuteToo(ElasticsearchSettings elasticsearch, @TempDir Path data)
            throws Exception {
        try (WebServer server = new WebServer().route("/", this::answer);
                Store store = Store.open(elasticsearch)) {
            JobClient job =
                    Trial.in(data, elasticsearch).start(Trial.catalogue(channel(server.address("/"))), Trial.quick());
            try {
                ChannelDocument channel = afterVisits(store, 3);

                assertThat(channel.visit().found())
                        .as("the newest visit found it unchanged")
                        .isZero();
                assertThat(channel.listed().found()).isEqualTo(2);
                assertThat(channel.days().stream().mapToInt(VisitDay::fresh).sum())
                        .isEqualTo(2);
                assertThat(Trial.documents(store, Index.ARTICLES, ArticleDocument.class))
                        .hasSize(2)
                        .allSatisfy(article -> {
                            assertThat(article.article().dates().precision()).isEqualTo(Precision.MOMENT);
                            assertThat(article.article().dates().published()).isEqualTo(published);
                            assertThat(article.article().dates().dateOrigin()).isEqualTo(DateOrigin.FEED);
                        });
            } finally {
                LocalFlink.end(job, Trial.ENDED_WITHIN);
            }
        }
    }

    private static ChannelDocument afterVisits(Store store, int visits) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            List<ChannelDocument> channels = Trial.documents(store, Index.CHANNELS, ChannelDocument.class);
            if (!channels.isEmpty()
                    && channels.get(0).days() != null
                    && channels.get(0).days().stream()
                                    .mapToInt(VisitDay::visits)
                                    .sum()
                            >= visits) {
                return channels.get(0);
            }
            assertThat(Instant.now()).as("waited " + PATIENCE).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.equals("/")) {
            send(exchange, "text/html; charset=utf-8", path.startsWith("/bai") ? page() : "");
        } else if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            send(exchange, "application/rss+xml; charset=utf-8", feed());
        }
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        WebServer.send(exchange, body.isEmpty() ? 404 : 200, type, body);
    }

    private String feed() {
        String moment = DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atZone(Days.VIETNAM));
        String item = "<item><title>Bài về chuyển đổi số</title><link>/bai-%d.html</link><pubDate>" + moment
                + "</pubDate></item>";
        return "<rss version=\"2.0\"><channel><title>Báo</title>" + item.formatted(1) + item.formatted(2)
                + "</channel></rss>";
    }

    private String page() {
        String day = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(Days.of(published));
        return "<html lang=\"vi\"><head><title>Bài về chuyển đổi số</title></head><body><article><h1>Bài về chuyển đổi"
                + " số</h1><span class=\"date\">" + day + "</span><p>Xã đẩy mạnh chuyển đổi số để người dân đỡ phải đi"
                + " lại; dịch vụ công trực tuyến về tới từng thôn bản của xã.</p></article></body></html>";
    }

    private static Channel channel(String address) {
        Outlet outlet =
                new Outlet("bao", "Báo", "Paper", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, address, false);
        return new Channel("bao/tin", outlet, ChannelKind.FEED, address, "vi", false, true, null);
    }
}
