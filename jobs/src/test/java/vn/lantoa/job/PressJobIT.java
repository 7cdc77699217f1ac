package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Theme;
import vn.lantoa.settings.ElasticsearchSettings;

/** The whole way of outlets without feeds, from their sitemap or section page to the document in Elasticsearch. */
class PressJobIT {

    private final Instant published = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);

    private final Map<String, String> pages = new HashMap<>();

    @Test
    void articlesOfASitemapIndexAreIndexed(@TempDir Path data) throws Exception {
        try (WebServer server = new WebServer().route("/", this::answer)) {
            article("/chip-do-man-post1001.html", "Chip đo độ mặn cho ao tôm");
            article("/truoc-kia-post0001.html", "Chuyện của nhiều năm trước");
            pages.put(
                    "/sitemap.xml",
                    "<sitemapindex><sitemap><loc>" + server.address("/sitemap-news.xml")
                            + "</loc></sitemap><sitemap><loc>" + server.address("/sitemap-2009-05.xml")
                            + "</loc></sitemap></sitemapindex>");
            pages.put(
                    "/sitemap-news.xml",
                    "<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>"
                            + server.address("/chip-do-man-post1001.html") + "</loc><news:news><news:publication_date>"
                            + published
                            + "</news:publication_date><news:title>Chip đo độ mặn cho ao tôm</news:title></news:news></url>"
                            + "<url><loc>" + server.address("/truoc-kia-post0001.html")
                            + "</loc><lastmod>2009-05-02</lastmod></url></urlset>");

            List<ArticleDocument> indexed =
                    run(data, channel(ChannelKind.SITEMAP, server.address("/sitemap.xml"), false));

            assertThat(indexed).hasSize(1);
            ArticleDocument article = indexed.get(0);
            assertThat(article.article().origin().address()).isEqualTo(server.address("/chip-do-man-post1001.html"));
            assertThat(article.article().origin().channel()).isEqualTo("bao/sitemap");
            assertThat(article.article().content().title()).isEqualTo("Chip đo độ mặn cho ao tôm");
            assertThat(article.article().dates().published()).isEqualTo(published);
            assertThat(article.article().content().body()).contains("chuyển đổi số");
            assertThat(article.found().themes()).contains(Theme.DX);
            assertThat(server.requests()).doesNotContain("/sitemap-2009-05.xml", "/truoc-kia-post0001.html");
        }
    }

    @Test
    void articlesOfASectionPageAreIndexed(@TempDir Path data) throws Exception {
        try (WebServer server = new WebServer().route("/", this::answer)) {
            StringBuilder list = new StringBuilder("<html lang=\"vi\"><body><nav><a href=\"/\">Trang chủ</a></nav>");
            List<String> titles = List.of(
                    "Chip đo độ mặn giá rẻ cho ao tôm",
                    "Trợ lý ảo trả hồ sơ sớm cho xã",
                    "Bản đồ số của vùng cam miền núi");
            for (int i = 0; i < titles.size(); i++) {
                article("/bai-viet-" + (740100 + i) + ".html", titles.get(i));
                list.append("<div><h3><a href=\"/bai-viet-")
                        .append(740100 + i)
                        .append(".html\">")
                        .append(titles.get(i));
                list.append("</a></h3></div>");
            }
            pages.put("/nghi-quyet-57", list + "<a href=\"/dang-nhap\">Đăng nhập</a></body></html>");

            List<ArticleDocument> indexed =
                    run(data, channel(ChannelKind.SECTION, server.address("/nghi-quyet-57"), true));

            assertThat(indexed)
                    .extracting(document -> document.article().content().title())
                    .containsExactlyInAnyOrderElementsOf(titles);
            assertThat(indexed)
                    .allMatch(article -> article.article().origin().channel().equals("bao/section"));
            assertThat(indexed).allMatch(article -> article.found().themes().contains(Theme.DX));
            assertThat(server.requests()).doesNotContain("/dang-nhap");
        }
    }

    private static List<ArticleDocument> run(Path data, Channel channel) throws Exception {
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data)) {
            ElasticsearchSettings elasticsearch = ElasticsearchSettings.at(server.address());
            Trial.in(data, elasticsearch).run(Trial.catalogue(channel));
            try (Store store = Store.open(elasticsearch)) {
                assertThat(new Audit(store).run().findings()).isEmpty();
                return Trial.documents(store, Index.ARTICLES, ArticleDocument.class);
            }
        }
    }

    private void article(String path, String title) {
        pages.put(
                path,
                "<html lang=\"vi\"><head><title>" + title
                        + "</title><meta property=\"article:published_time\" content=\""
                        + published + "\"></head><body><article><h1>" + title
                        + "</h1><p>Xã đẩy mạnh chuyển đổi số để người dân đỡ "
                        + "phải đi lại; chính quyền số và dịch vụ công trực tuyến về tới từng thôn bản của xã.</p><p>Tổ công nghệ số "
                        + "cộng đồng chỉ cho bà con cách dùng, đó là bước chuyển đổi số thiết thực nhất.</p></article></body></html>");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = pages.get(path);
        WebServer.send(
                exchange,
                page == null ? 404 : 200,
                path.endsWith(".xml") ? "application/xml" : "text/html; charset=utf-8",
                (page == null ? "none" : page).getBytes(StandardCharsets.UTF_8));
    }

    private static Channel channel(ChannelKind kind, String address, boolean column) {
        Outlet outlet =
                new Outlet("bao", "Báo", "Paper", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, address, false);
        return new Channel("bao/" + kind, outlet, kind, address, "vi", column, true, null);
    }
}
