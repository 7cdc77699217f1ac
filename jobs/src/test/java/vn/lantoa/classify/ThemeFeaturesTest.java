package vn.lantoa.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.classify.ThemeFeatures.Feature;
import vn.lantoa.classify.ThemeFeatures.Kind;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleBuilder;
import vn.lantoa.model.ArticleOriginBuilder;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

class ThemeFeaturesTest {

    private static final Rules RULES = new Rules(Taxonomy.bundled());

    @Test
    void titleAndLeadGiveWordsAndTheBodyNone() {
        Article article = Articles.article("Robot mới", "Hai cánh tay", "Thân bài");
        assertThat(names(article))
                .contains(
                        name("t:robot"),
                        name("t:robot mới"),
                        name("w:robot mới"),
                        name("w:hai cánh"),
                        name("w:cánh tay"))
                .doesNotContain(name("t:hai cánh"), name("w:mới hai"), name("w:hai cánh tay"))
                .noneMatch(feature -> feature.contains(name("w:thân bài").substring(2)));
    }

    @Test
    void whereThereIsNoLeadTheBodyOpensTheArticle() {
        assertThat(names(Articles.article("Robot mới", "", "Thân bài\nĐoạn sau")))
                .contains(name("w:thân bài"))
                .doesNotContain(name("w:đoạn sau"));
    }

    @Test
    void whatLacksDiacriticsOrIsAllCapitalsHasTheFeaturesOfItsUsualSpelling() {
        List<String> usual = names(Articles.article("Chuyển đổi số", "Ứng dụng AI", ""));
        assertThat(usual).contains(name("t:chuyển đổi số")).doesNotContain("t:chuyen");
        assertThat(names(Articles.article("Chuyen doi so", "Ứng dụng AI", ""))).isEqualTo(usual);
        assertThat(names(Articles.article("CHUYỂN ĐỔI SỐ", "Ứng dụng AI", ""))).isEqualTo(usual);
    }

    /** As features are called: each word with its tone behind its letters. */
    private static String name(String written) {
        return written.substring(0, 2)
                + Syllables.of(written.substring(2)).stream()
                        .map(Syllable::loose)
                        .collect(Collectors.joining(" "));
    }

    @Test
    void conceptsOfTheTaxonomyAreFeaturesOfTheirPlace() {
        assertThat(names(Articles.article("Phát triển blockchain", "Ứng dụng robot", "Bán dẫn")))
                .contains("k:blockchain", "c:robots")
                .doesNotContain("c:blockchain", "c:semiconductors", "k:semiconductors");
    }

    @Test
    void sectionAndAddressTellWhereItWasPublished() {
        Article article = at("https://bao.example/cong-nghe/2026/08/ai/bai-1.html?a=b/c/d", " Công nghệ ");
        assertThat(names(article))
                .contains("s:công nghệ", "h:bao.example", "p:cong-nghe", "p:ai")
                .as("when, and what was asked")
                .doesNotContain("p:2026", "p:08", "p:c");
        assertThat(names(article)).noneMatch(name -> name.contains("bai-1"));
        assertThat(names(at("urn:lantoa:x", null))).noneMatch(name -> "shp".indexOf(name.charAt(0)) >= 0);
    }

    @Test
    void eachIsFoundByItsName() {
        Article article = Articles.article(
                "Bộ KH&CN công bố 50 kết quả về vaccine-COVID-19",
                "Ứng dụng trí tuệ nhân tạo trong y tế, thủy lợi",
                "");
        List<Feature> features = features(article);
        assertThat(features)
                .allSatisfy(feature ->
                        assertThat(ThemeFeatures.keyOf(feature.name())).isEqualTo(feature.key()));
        assertThat(features).extracting(Feature::key).doesNotHaveDuplicates();
        assertThat(features.stream().map(Feature::kind).distinct())
                .contains(Kind.TITLE_WORDS, Kind.WORDS, Kind.LEAD_CONCEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t", "t:", "x:robot", "robot mới"})
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> ThemeFeatures.keyOf(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Article at(String address, String section) {
        Article article = Articles.article("Tin", "", "");
        return ArticleBuilder.builder(article)
                .origin(ArticleOriginBuilder.builder(article.origin())
                        .address(address)
                        .section(section)
                        .build())
                .build();
    }

    private static List<String> names(Article article) {
        return features(article).stream().map(Feature::name).toList();
    }

    private static List<Feature> features(Article article) {
        return MeasuredThemes.of(article, RULES).features();
    }
}
