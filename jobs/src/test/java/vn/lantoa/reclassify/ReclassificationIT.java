package vn.lantoa.reclassify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.coverage.Audit;
import vn.lantoa.coverage.Recount;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Generation;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleBuilder;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleOriginBuilder;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Theme;
import vn.lantoa.settings.ElasticsearchSettings;

/** Everything stored is told anew in a real Elasticsearch, also while somebody goes on writing. */
@ExtendWith(ElasticsearchServer.class)
class ReclassificationIT {

    private static final Classifier FORMER = Classifier.ofRules(Taxonomy.bundled());
    private static final Classifier NEW = new Classifier(Taxonomy.bundled(), ThemeModel.bundled());
    private static final Instant FIRST = Instant.parse("2026-10-01T05:00:00Z");
    private static final int MONTH = 30;

    private static final List<String> TITLES = List.of(
            "Xã vùng cao đẩy mạnh chuyển đổi số", "Đội nhà thắng trận đấu muộn", "Nhóm nghiên cứu chế tạo robot lặn");

    private ElasticsearchSettings settings;
    private Store store;

    @BeforeEach
    void empty(ElasticsearchSettings server) throws IOException {
        settings = server;
        store = Store.open(server);
        clear();
    }

    @AfterEach
    void leaveNothing() throws IOException {
        clear();
        store.close();
    }

    private void clear() throws IOException {
        List<Write> deletions = new ArrayList<>();
        for (Index index : List.of(Index.ARTICLES, Index.COVERAGE)) {
            store.refresh(index);
            new PitScan(store, index)
                    .eachWithId((id, node) ->
                            deletions.add(Write.delete(index, id, store.now().toEpochMilli())));
        }
        store.write(deletions);
        store.refresh(Index.ARTICLES, Index.COVERAGE);
    }

    @Test
    void everyArticleIsToldAnewOnceAndSaysWhatItWasBefore() throws IOException {
        fill(600);
        SideChange changes = reclassify();
        Map<String, ArticleDocument> articles = articles();
        assertThat(articles).hasSize(600);
        assertThat(articles.values()).allSatisfy(article -> {
            assertThat(article.found().taxonomy()).isEqualTo(NEW.version());
            assertThat(article.before().taxonomy()).isEqualTo(FORMER.version());
            assertThat(article.found().themes())
                    .isEqualTo(NEW.classify(article.article()).given());
            assertThat(article.before().themes())
                    .isEqualTo(FORMER.classify(article.article()).given());
        });
        SideChange.Side digital = changes.of(Theme.DX);
        assertThat(digital.before()).isEqualTo(200);
        assertThat(digital.after()).isEqualTo(digital.before() + digital.gained() - digital.lost());
        assertThat(changes.lines()).hasSize(Theme.values().length + 1);
        assertThat(changes.ofAny().before()).isEqualTo(400);
    }

    @Test
    void coverageAgreesWithTheArticlesOnceTheNewIndicesHaveTakenOver() throws IOException {
        fill(300);
        new Recount(store).all();
        reclassify();
        assertThat(new Recount(store).all()).as("nothing is left to correct").isZero();
        assertThat(new Audit(store).run().findings()).noneMatch(finding -> finding.startsWith("lantoa-coverage"));
    }

    @Test
    void aSecondTimeNothingChangesAndTheVersionsBeforeStay() throws IOException {
        fill(90);
        reclassify();
        Map<String, ArticleDocument> once = articles();
        reclassify();
        assertThat(articles()).isEqualTo(once);
    }

    /** A month of items, and somebody who writes, corrects and takes back articles all the while. */
    @Test
    void whatIsWrittenMeanwhileIsNeitherLostNorDoubled() throws Exception {
        fill(6_000);
        AtomicBoolean end = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(1);
        Map<String, Instant> expected = new TreeMap<>();
        articles().forEach((id, article) -> expected.put(id, article.analysed()));
        CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> write(expected, writing, end));
        assertThat(writing.await(20, TimeUnit.SECONDS)).isTrue();
        reclassify();
        end.set(true);
        long taken = writer.get(60, TimeUnit.SECONDS);
        Map<String, ArticleDocument> articles = articles();
        assertThat(articles.keySet()).isEqualTo(expected.keySet());
        articles.forEach((id, article) -> assertThat(article.analysed()).as(id).isEqualTo(expected.get(id)));
        long anew = articles.values().stream()
                .filter(article -> article.found().taxonomy().equals(NEW.version()))
                .count();
        assertThat(anew)
                .as("all but what was written after the new indices took over")
                .isGreaterThan(5_000);
        assertThat(taken).as("writes").isGreaterThan(100);
        new Recount(store).all();
        assertThat(new Audit(store).run().findings()).noneMatch(finding -> finding.startsWith("lantoa-coverage"));
    }

    @Test
    void whatAnInterruptedRunLeftBehindGoes() throws IOException {
        fill(30);
        Generation left = Generation.beside(store, settings, List.of(Index.ARTICLES, Index.COVERAGE));
        try (Store next = left.next()) {
            next.write(List.of(Write.index(Index.ARTICLES, "x", 1, document(article(999), FORMER))));
        }
        reclassify();
        assertThat(articles()).hasSize(30).doesNotContainKey("x");
    }

    @Test
    void whatIsLeftOfARunThatWasEndedWhileItTookOverIsTold() throws IOException {
        fill(30);
        List<String> told = new ArrayList<>();
        Reclassification ended = new Reclassification(settings, NEW, sentence -> {
            if (sentence.contains("taken over")) {
                throw new IllegalStateException("ended");
            }
        });
        assertThatThrownBy(ended::run).hasMessage("ended");
        assertThat(articles()).as("the new ones are in use").hasSize(30);
        new Reclassification(settings, NEW, told::add).run();
        assertThat(told)
                .filteredOn(sentence -> sentence.contains("is left of a run"))
                .hasSize(2);
        assertThat(articles()).hasSize(30);
        for (String sentence : told) {
            if (sentence.contains("is left of a run")) {
                store.client().indices().delete(request -> request.index(sentence.substring(0, sentence.indexOf(' '))));
            }
        }
    }

    @Test
    void wherePartOfItFailsAllStaysAsItWas() throws IOException {
        fill(30);
        Map<String, ArticleDocument> before = articles();
        Reclassification stopped = new Reclassification(settings, NEW, sentence -> {
            throw new IllegalStateException("stopped");
        });
        assertThatThrownBy(stopped::run).hasMessage("stopped");
        assertThat(articles()).isEqualTo(before);
        assertThat(store.client()
                        .indices()
                        .existsAlias(request -> request.name("lantoa-articles-next"))
                        .value())
                .isFalse();
    }

    private SideChange reclassify() throws IOException {
        return new Reclassification(settings, NEW, sentence -> {}).run();
    }

    private long write(Map<String, Instant> expected, CountDownLatch writing, AtomicBoolean end) {
        Random random = new Random(57);
        long writes = 0;
        try (Store own = Store.open(settings)) {
            for (int i = 100_000; !end.get(); i++) {
                List<String> there = List.copyOf(expected.keySet());
                String known = there.get(random.nextInt(there.size()));
                Instant now = Instant.ofEpochMilli(own.now().toEpochMilli());
                if (i % 3 == 0) {
                    own.write(List.of(Write.delete(Index.ARTICLES, known, now.toEpochMilli())));
                    expected.remove(known);
                } else {
                    Article article = i % 3 == 1 ? article(i) : articleOf(known, i);
                    ArticleDocument document =
                            ArticleDocument.of(new Analysed(article, FORMER.classify(article), List.of()), now);
                    own.write(List.of(Write.index(Index.ARTICLES, article.id(), now.toEpochMilli(), document)));
                    expected.put(article.id(), now);
                }
                writes++;
                writing.countDown();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writes;
    }

    private void fill(int count) throws IOException {
        List<Write> writes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ArticleDocument document = document(article(i), FORMER);
            writes.add(Write.index(
                    Index.ARTICLES, document.id(), document.analysed().toEpochMilli(), document));
        }
        store.write(writes);
        store.refresh(Index.ARTICLES);
    }

    private static ArticleDocument document(Article article, Classifier by) {
        return ArticleDocument.of(
                new Analysed(article, by.classify(article), List.of()),
                article.dates().published().plusSeconds(60));
    }

    private static Article article(int i) {
        return articleOf(Ids.article("https://bao.example/bai-" + i), i);
    }

    private static Article articleOf(String id, int i) {
        Article article = Article.ofTexts(id, TITLES.get(i % TITLES.size()) + ", kỳ " + i, "", "");
        return ArticleBuilder.builder(article)
                .origin(ArticleOriginBuilder.builder(article.origin())
                        .outlet("bao")
                        .channel("bao-moi")
                        .address("https://bao.example/" + id)
                        .build())
                .dates(ArticleDates.at(FIRST.plusSeconds(86_400L * (i % MONTH)), DateOrigin.PAGE))
                .build();
    }

    /** By id. */
    private Map<String, ArticleDocument> articles() throws IOException {
        store.refresh(Index.ARTICLES);
        Map<String, ArticleDocument> articles = new TreeMap<>();
        new PitScan(store, Index.ARTICLES)
                .each(
                        ArticleDocument.class,
                        article -> assertThat(articles.put(article.id(), article))
                                .as("once")
                                .isNull());
        return articles;
    }
}
