package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.extract.block.Outline;

/** What a page states for machines, and which of its statements is believed first. */
class MetadataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<title>Một</title>; Một",
                "<title>Một</title><h1 itemprop='headline'>Hai</h1>; Hai",
                "<title>Một</title><h1 itemprop='headline'>Hai</h1><meta name='twitter:title' content='Ba'>; Ba",
                "<meta name='twitter:title' content='Ba'><meta property='og:title' content='Bốn'>; Bốn",
                "<meta property='og:title' content='Bốn'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Năm\"}</script>; Năm",
                "<meta property='og:title' content=' '><title>Một</title>; Một",
                "<meta property='OG:Title' content='Bốn'><meta property='og:title' content='Sáu'>; Bốn",
                "<script>{\"@type\":\"NewsArticle\",\"headline\":\"Năm\"}</script>;",
                "<script type=' Application/LD+JSON'>{\"@type\":\"NewsArticle\",\"headline\":\"Năm\"}</script>; Năm"
            })
    void titleIsTheMostTrustedThatIsStated(String html, String title) {
        assertThat(of(html).title()).isEqualTo(title);
    }

    @Test
    void statementsAreBounded() {
        String thousand = "a".repeat(1_000);
        assertThat(of("<title>" + thousand + "</title>").title()).isEqualTo(thousand);
        assertThat(of("<title>" + thousand + "b</title>").title()).isEqualTo(thousand);
        assertThat(of("<title>" + thousand + "b</title>").documentTitle()).isEqualTo(thousand);
        assertThat(of("<meta name='og:title' content='" + thousand + "b'>").title())
                .isEqualTo(thousand);
        assertThat(of("<p itemprop='articleSection'>" + thousand + "</p>").section())
                .isEqualTo(thousand);
        assertThat(of("<p itemprop='articleSection'>" + thousand + "b</p>").section())
                .isNull();
    }

    @Test
    void valueOfMicrodataIsItsContentOrElseItsText() {
        assertThat(of("<p itemprop='articleSection' content='Khoa học'>Xem</p>").section())
                .isEqualTo("Khoa học");
        assertThat(of("<p itemprop='name articleSection'>Khoa học</p><p itemprop='articleSection'>Khác</p>")
                        .section())
                .as("the first of that name")
                .isEqualTo("Khoa học");
        assertThat(of("<p itemprop='articleSection'> </p>").section()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<link rel='canonical' href='/a'>; https://bao.example/a",
                "<link rel='Canonical' href='/a'>; https://bao.example/a",
                "<meta property='og:url' content='https://bao.example/b'>; https://bao.example/b",
                "<meta property='og:url' content='https://bao.example/b'><link rel='canonical' href='/a'>; https://bao.example/a",
                "<link rel='canonical' href='mailto:x@y.example'>;",
                "<link rel='alternate' href='/a'>;",
                "<link rel='canonical' href=''>; https://bao.example/x"
            })
    void addressThatThePageNamesAsItsOwn(String html, String address) {
        assertThat(of(html).canonical()).isEqualTo(address);
    }

    @Test
    void pageThatFollowsIsTheOneThatIsToldToFollow() {
        assertThat(of("<link rel='next' href='/2'><link rel='next' href='/3'>").next())
                .isEqualTo("https://bao.example/2");
        assertThat(of("<link rel='prev' href='/2'>").next()).isNull();
    }

    @Test
    void siteAndDescriptionAndTypeAreThoseThatAreStated() {
        String linked = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"description\":\"Dẫn một\","
                + "\"publisher\":{\"name\":\"Báo Một\"},\"articleBody\":\"Thân\",\"articleSection\":\"Khoa học\"}</script>";
        Metadata one = of(linked);
        assertThat(one.site()).isEqualTo("Báo Một");
        assertThat(one.description()).isEqualTo("Dẫn một");
        assertThat(one.type()).isEqualTo("NewsArticle");
        assertThat(one.body()).isEqualTo("Thân");
        assertThat(one.section()).isEqualTo("Khoa học");
        Metadata other =
                of(linked + "<meta property='og:site_name' content='Báo Hai'><meta property='og:type' content='video'>"
                        + "<meta name='description' content='Dẫn hai'><meta name='its_section' content='Khác'>");
        assertThat(other.site()).isEqualTo("Báo Hai");
        assertThat(other.description()).isEqualTo("Dẫn hai");
        assertThat(other.type()).isEqualTo("NewsArticle");
        assertThat(other.section()).isEqualTo("Khoa học");
        assertThat(of("<meta property='og:type' content='video'>").type()).isEqualTo("video");
        assertThat(of("<meta name='application-name' content='Báo Ba'>").site()).isEqualTo("Báo Ba");
        assertThat(of("").site()).isNull();
    }

    @Test
    void picturesAreThoseOfLinkedDataAndThatOfThePreview() {
        assertThat(
                        of("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":\"https://a.example/1.jpg\"}"
                                        + "</script><meta property='og:image' content='https://a.example/2.jpg'>")
                                .images())
                .containsExactly("https://a.example/1.jpg", "https://a.example/2.jpg");
        assertThat(of("").images()).isEmpty();
    }

    @Test
    void authorsAreStatedOnceWithoutAddressesAndTheSite() {
        String linked =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Hạnh Thử\"},"
                        + "{\"name\":\"Hạnh Thử\"},{\"name\":\"BÁO THỬ\"},{\"name\":\"https://bao.example/hanh\"},{\"name\":\""
                        + "a".repeat(101) + "\"},{\"name\":\"" + "a".repeat(100) + "\"}]}</script>";
        String site = "<meta property='og:site_name' content='Báo Thử'>";
        assertThat(of(linked + site + "<meta name='author' content='Lê Mẫu'>").authors())
                .containsExactly("Hạnh Thử", "a".repeat(100));
        assertThat(of("<meta name='author' content='Lê Mẫu'><p itemprop='author'>Minh Thử</p>")
                        .authors())
                .containsExactly("Lê Mẫu");
        assertThat(of("<p itemprop='author'>Minh Thử</p>").authors()).containsExactly("Minh Thử");
        assertThat(of("").authors()).isEmpty();
    }

    private static Metadata of(String html) {
        Document document = Jsoup.parse(html, "https://bao.example/x");
        return new Metadata(document, Outline.of(document));
    }
}
