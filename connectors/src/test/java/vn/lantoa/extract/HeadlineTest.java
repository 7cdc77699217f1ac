package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;

class HeadlineTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void firstSentenceOfAPostIsItsTitle() {
        Article article = article(post(null, "Bộ công bố quỹ mới. Quỹ nhận hồ sơ từ tháng 12.\nXem tại trang của bộ."));
        assertThat(article.content().title()).isEqualTo("Bộ công bố quỹ mới.");
        assertThat(article.content().body()).isEqualTo("Quỹ nhận hồ sơ từ tháng 12.\nXem tại trang của bộ.");
        assertThat(article.origin().kind()).isEqualTo(ArticleKind.POST);
        assertThat(article.dates().published()).isEqualTo(PUBLISHED);
        assertThat(article.dates().dateOrigin()).isEqualTo(DateOrigin.FEED);
        assertThat(article.fault()).isNull();
        assertThat(article.content().language()).isEqualTo("vi");
    }

    @Test
    void longSentenceIsCutBetweenWordsAndStaysInTheBody() {
        String text = "công nghệ ".repeat(30).strip() + ".";
        Article article = article(post(null, text));
        assertThat(article.content().title()).hasSizeLessThanOrEqualTo(101).endsWith("nghệ…");
        assertThat(article.content().body()).isEqualTo(text);
        assertThat(article(post(null, "😀".repeat(200))).content().title())
                .doesNotContain("\uFFFD")
                .endsWith("😀…");
    }

    @Test
    void titleOfThePlatformStays() {
        Article article = article(post("Phim về quỹ", "Mô tả. Hết."));
        assertThat(article.content().title()).isEqualTo("Phim về quỹ");
        assertThat(article.content().body()).isEqualTo("Mô tả. Hết.");
    }

    @Test
    void postWithoutWordsHasNoTitle() {
        assertThat(article(post(null, "")).content().title()).isEmpty();
        assertThat(article(post(null, null)).content().title()).isEmpty();
    }

    private static Entry post(String title, String body) {
        return new Entry(
                "1",
                title,
                "https://x.com/bo/status/1",
                null,
                null,
                PUBLISHED,
                Precision.MOMENT,
                null,
                body,
                ArticleKind.POST);
    }

    private static Article article(Entry entry) {
        Outlet outlet = new Outlet(
                "bo",
                "Bộ",
                "Ministry",
                OutletKind.MINISTRY,
                CommunicationSetting.MASS_MEDIA,
                "https://bo.example/",
                false);
        Channel channel = new Channel("bo/x", outlet, ChannelKind.X, "https://x.com/bo", "vi", false, true, null);
        return new Extractor()
                .extract(new Capture(channel, entry, entry.link(), List.of(), null, PUBLISHED.plusSeconds(60)));
    }
}
