package vn.lantoa.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

class SitemapReaderTest {

    private static final String ADDRESS = "https://bao-mau.vn/sitemap.xml";
    private static final String PLACE = "<url><loc>https://bao-mau.vn/a.html</loc><lastmod>2026-11-20</lastmod></url>";

    private final SitemapReader reader = new SitemapReader();

    @Test
    void everyFormOfTheProtocolIsRead() throws IOException {
        assertThat(links(read("<urlset>" + PLACE + "</urlset>"))).containsExactly("https://bao-mau.vn/a.html");
        assertThat(links(reader.read(packed("<urlset>" + PLACE + "</urlset>"), "application/gzip", ADDRESS)))
                .containsExactly("https://bao-mau.vn/a.html");
        assertThat(links(read("https://bao-mau.vn/1\r\n\r\nhttps://bao-mau.vn/2\nno address\n")))
                .containsExactly("https://bao-mau.vn/1", "https://bao-mau.vn/2");
        assertThat(
                        links(
                                read(
                                        "<rss version=\"2.0\"><channel><title>t</title><link>https://bao-mau.vn/</link>"
                                                + "<description>d</description><item><title>Bài</title><link>https://bao-mau.vn/3</link></item></channel></rss>")))
                .containsExactly("https://bao-mau.vn/3");
        assertThat(links(read(
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><id>x</id><entry><title>Bài</title>"
                                + "<id>y</id><link href=\"https://bao-mau.vn/4\"/></entry></feed>")))
                .containsExactly("https://bao-mau.vn/4");
        Sitemap index = read("<sitemapindex><sitemap><loc>https://bao-mau.vn/s1.xml</loc></sitemap></sitemapindex>");
        assertThat(index.index()).isTrue();
        assertThat(index.children()).extracting(Sitemap.Child::address).containsExactly("https://bao-mau.vn/s1.xml");
    }

    @Test
    void whatIsNotWellFormedIsReadAsFarAsItGoes() {
        assertThat(links(read("<urlset><url><loc>https://bao-mau.vn/x?a=1&b=2</loc></url>" + PLACE + "</urlset>")))
                .containsExactly("https://bao-mau.vn/x?a=1&b=2", "https://bao-mau.vn/a.html");
        assertThat(links(read("<urlset>" + PLACE + "<url><loc>https://bao-mau.vn/b.ht")))
                .hasSize(2);
        Sitemap undeclared = read(
                "<urlset><url><loc>https://bao-mau.vn/n</loc><news:news><news:title>Tựa &quot;đề&quot;"
                        + "</news:title><news:publication_date>20/11/2026 09:00</news:publication_date></news:news></url></urlset>");
        assertThat(undeclared.entries().get(0).title()).isEqualTo("Tựa \"đề\"");
        assertThat(undeclared.entries().get(0).published()).isEqualTo(Instant.parse("2026-11-20T02:00:00Z"));
    }

    @Test
    void encodingsOtherThanUtf8AreRead() {
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><urlset xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\">"
                        + "<url><loc>https://bao-mau.vn/a</loc><n:news><n:title>Đổi mới</n:title></n:news></url></urlset>";
        assertThat(reader.read(xml.getBytes(Charset.forName("UTF-16")), "text/xml", ADDRESS)
                        .entries())
                .extracting(Entry::title)
                .containsExactly("Đổi mới");
    }

    @Test
    void placesOfOtherSitesAreLeftOut() {
        Sitemap sitemap = read("<urlset>" + PLACE + "<url><loc>https://bao-khac.vn/b</loc></url>"
                + "<url><loc>https://en.bao-mau.vn/c</loc></url><url><loc>javascript:alert(1)</loc></url></urlset>");
        assertThat(links(sitemap)).containsExactly("https://bao-mau.vn/a.html", "https://en.bao-mau.vn/c");
        assertThat(read("<sitemapindex><sitemap><loc>http://169.254.169.254/s.xml</loc></sitemap></sitemapindex>")
                        .children())
                .isEmpty();
    }

    @Test
    void entitiesFromOutsideAreNeverFetchedAndNeverUnfold() {
        Sitemap outside = read(
                "<?xml version=\"1.0\"?><!DOCTYPE urlset [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><urlset><url>"
                        + "<loc>https://bao-mau.vn/a</loc><news:news><news:title>x&e;</news:title></news:news></url></urlset>");
        assertThat(outside.entries())
                .allSatisfy(entry -> assertThat(entry.title()).doesNotContain("root:"));
        StringBuilder bomb = new StringBuilder("<!DOCTYPE urlset [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        bomb.append(
                "]><urlset><url><loc>https://bao-mau.vn/a</loc></url><url><loc>https://bao-mau.vn/&a11;</loc></url></urlset>");
        Sitemap unfolded = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(bomb.toString()));
        assertThat(unfolded.entries())
                .allSatisfy(entry -> assertThat(entry.link()).hasSizeLessThan(200));
    }

    @Test
    void whatIsTooMuchIsRefusedQuickly() throws IOException {
        String many = "<urlset>" + "<url><loc>https://bao-mau.vn/a</loc></url>".repeat(1_000_000) + "</urlset>";
        Sitemap million = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(many));
        assertThat(million.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(million.message()).contains("50000");
        byte[] bomb = packed("<urlset>" + " ".repeat(60 * 1024 * 1024) + "</urlset>");
        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(reader.read(bomb, null, ADDRESS).fault()).isEqualTo(Fault.TOO_LARGE);
        String lines = "https://bao-mau.vn/a\n".repeat(60_000);
        assertThat(read(lines).fault()).isEqualTo(Fault.TOO_LARGE);
        String deep = "<urlset>" + "<url>".repeat(500_000);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(deep))
                        .fault())
                .isEqualTo(Fault.NOT_A_SITEMAP);
    }

    @Test
    void fiftyThousandPlacesAreRead() {
        StringBuilder places = new StringBuilder("<urlset>");
        for (int i = 0; i < 50_000; i++) {
            places.append("<url><loc>https://bao-mau.vn/bai-")
                    .append(i)
                    .append(".html</loc><lastmod>20/11/2026</lastmod></url>");
        }
        Sitemap sitemap = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(places + "</urlset>"));
        assertThat(sitemap.entries()).hasSize(50_000);
    }

    @Test
    void whatIsNoSitemapIsNamed() {
        assertThat(read("").fault()).isEqualTo(Fault.EMPTY);
        assertThat(read("<html><script>location.reload()</script></html>").message())
                .contains("web page");
        assertThat(read("<html><body>trang chủ</body></html>").fault()).isEqualTo(Fault.NOT_A_SITEMAP);
        assertThat(read("{\"a\": 1}").fault()).isEqualTo(Fault.NOT_A_SITEMAP);
        assertThat(reader.read(new byte[] {0x1f, (byte) 0x8b, 0, 0, 1}, null, ADDRESS)
                        .fault())
                .isNotNull();
        assertThat(reader.read(new byte[5_000], null, ADDRESS).fault()).isNotNull();
    }

    private Sitemap read(String document) {
        return reader.read(document.getBytes(StandardCharsets.UTF_8), "application/xml", ADDRESS);
    }

    private static List<String> links(Sitemap sitemap) {
        assertThat(sitemap.fault()).as(sitemap.message()).isNull();
        return sitemap.entries().stream().map(Entry::link).toList();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
