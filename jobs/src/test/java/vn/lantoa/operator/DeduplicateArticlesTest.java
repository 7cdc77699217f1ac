package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Tombstone;

class DeduplicateArticlesTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T01:00:00Z");
    private static final Instant NEXT_DAY = MORNING.plus(Duration.ofDays(1));

    private KeyedTwoInputStreamOperatorTestHarness<String, Article, Tombstone, Article> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness("taxonomy-1/registry-1");
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void sameTextFoundInAnotherChannelIsRepeated() throws Exception {
        process(article("Tựa", "thân", MORNING, DateOrigin.PAGE, null));
        process(article("Tựa", "thân", MORNING, DateOrigin.PAGE, null));
        assertThat(harness.extractOutputValues()).hasSize(1);
    }

    @Test
    void sameTextReadAgainADayLaterIsLetThroughOnce() throws Exception {
        process(article(MORNING));
        process(article(MORNING.plus(Duration.ofHours(23))));
        process(article(NEXT_DAY));
        process(article(NEXT_DAY.plusSeconds(60)));
        assertThat(harness.extractOutputValues())
                .extracting(article -> article.dates().fetched())
                .containsExactly(MORNING, NEXT_DAY);
    }

    @Test
    void changedTextIsLetThrough() throws Exception {
        process(article("Tựa", "thân", MORNING, DateOrigin.PAGE, null));
        process(article("Tựa", "thân đã sửa", MORNING, DateOrigin.PAGE, null));
        assertThat(harness.extractOutputValues())
                .extracting(article -> article.content().body())
                .containsExactly("thân", "thân đã sửa");
    }

    @Test
    void entryWithoutPageNeverReplacesThePage() throws Exception {
        process(article("Tựa", "thân", MORNING, DateOrigin.PAGE, null));
        process(article("Tựa", "", MORNING, DateOrigin.FEED, "timeout"));
        assertThat(harness.extractOutputValues())
                .extracting(article -> article.content().body())
                .containsExactly("thân");
    }

    @Test
    void pageReplacesTheEntryWithoutPage() throws Exception {
        process(article("Tựa", "", MORNING, DateOrigin.FEED, "timeout"));
        process(article("Tựa", "thân", MORNING, DateOrigin.PAGE, null));
        assertThat(harness.extractOutputValues())
                .extracting(article -> article.content().body())
                .containsExactly("", "thân");
    }

    @Test
    void articleWithoutTimeKeepsTheTimeOfItsFirstFetch() throws Exception {
        process(article("Tựa", "thân", MORNING, DateOrigin.FETCH, null));
        process(article("Tựa", "thân đã sửa", NEXT_DAY, DateOrigin.FETCH, null));
        assertThat(harness.extractOutputValues())
                .extracting(article -> article.dates().published())
                .containsExactly(MORNING, MORNING);
    }

    @Test
    void dayThatChangesIsCountedAgainToo() throws Exception {
        process(article("Tựa", "thân", MORNING, DateOrigin.FEED, null));
        process(article("Tựa", "thân", NEXT_DAY, DateOrigin.PAGE, null));
        assertThat(harness.getSideOutput(DeduplicateArticles.MOVED))
                .extracting(StreamRecord::getValue)
                .containsExactly(Touched.written("2026-03-01", "outlet", Ids.article("http://a.example/1")));
    }

    @Test
    void underAnotherTaxonomyTheSameTextIsAnalysedAgain() throws Exception {
        process(article("Tựa", "thân", MORNING, DateOrigin.PAGE, null));
        var snapshot = harness.snapshot(1, 1);
        try (var resumed = harness("taxonomy-2/registry-1")) {
            resumed.initializeState(snapshot);
            resumed.open();
            resumed.processElement1(new StreamRecord<>(article("Tựa", "thân", MORNING, DateOrigin.PAGE, null)));
            assertThat(resumed.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void articleIsForgottenAfterItsTime() throws Exception {
        process(article("Tựa", "thân", MORNING, DateOrigin.PAGE, null));
        harness.setStateTtlProcessingTime(Duration.ofDays(31).toMillis());
        process(article("Tựa", "thân", MORNING, DateOrigin.PAGE, null));
        assertThat(harness.extractOutputValues()).hasSize(2);
    }

    @Test
    void withdrawnArticleIsForgottenAndItsDayCountedAgain() throws Exception {
        Article article = article("Tựa", "thân", MORNING, DateOrigin.PAGE, null);
        process(article);
        withdraw(article);
        Touched touched = moved();
        assertThat(touched.day()).isEqualTo("2026-03-01");
        assertThat(touched.outlet()).isEqualTo("outlet");
        assertThat(touched.article()).isEqualTo(article.id());
        assertThat(touched.gone().article()).isEqualTo(article.id());
        assertThat(touched.gone().at()).isEqualTo(NEXT_DAY);
        process(article(NEXT_DAY.plusSeconds(1)));
        assertThat(harness.extractOutputValues())
                .as("the same text, read again")
                .hasSize(2);
    }

    @Test
    void anItemThatTheMemoryHasForgottenGoesAllTheSame() throws Exception {
        Article article = article("Tựa", "thân", MORNING, DateOrigin.PAGE, null);
        withdraw(article);
        assertThat(moved().day()).as("only the index knows it").isNull();
        assertThat(moved().gone().article()).isEqualTo(article.id());
    }

    @Test
    void whatWasFetchedBeforeAWithdrawalDoesNotComeBackAfterIt() throws Exception {
        Article article = article("Tựa", "thân", MORNING, DateOrigin.PAGE, null);
        withdraw(article);
        process(article);
        assertThat(harness.extractOutputValues()).isEmpty();
    }

    private void withdraw(Article article) throws Exception {
        harness.processElement2(new StreamRecord<>(new Tombstone(
                ChannelKind.X,
                article.origin().outlet(),
                article.id(),
                article.origin().address(),
                "deleted",
                NEXT_DAY)));
    }

    private Touched moved() {
        return harness.getSideOutput(DeduplicateArticles.MOVED).peek().getValue();
    }

    private void process(Article article) throws Exception {
        harness.processElement1(new StreamRecord<>(article));
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Article, Tombstone, Article> harness(String versions)
            throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(
                        new DeduplicateArticles(Duration.ofDays(30), versions, InstantSource.system())),
                Article::id,
                Tombstone::article,
                Types.STRING);
    }

    private static Article article(Instant fetched) {
        return article("Tựa", "thân", MORNING, DateOrigin.PAGE, fetched, null);
    }

    private static Article article(String title, String body, Instant published, DateOrigin origin, String fault) {
        return article(title, body, published, origin, MORNING, fault);
    }

    private static Article article(
            String title, String body, Instant published, DateOrigin origin, Instant fetched, String fault) {
        return new Article(
                Ids.article("http://a.example/1"),
                new ArticleOrigin(
                        "outlet",
                        "outlet/feed",
                        "http://a.example/1",
                        null,
                        null,
                        ArticleKind.ARTICLE,
                        CommunicationSetting.MASS_MEDIA),
                new ArticleContent(title, "", body, List.of(), "vi"),
                new ArticleDates(published, Precision.MOMENT, origin, null, fetched),
                ArticleMedia.NONE,
                fault);
    }
}
