package vn.lantoa.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Documents;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Classification;
import vn.lantoa.model.Days;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;
import vn.lantoa.settings.ElasticsearchSettings;

@ExtendWith(ElasticsearchServer.class)
class SumsIT {

    private static final Instant FIRST = Instant.parse("2026-03-01T02:00:00Z");

    @Test
    void elasticsearchAddsUpWhatTheArticlesAddUpTo(ElasticsearchSettings settings) throws IOException {
        Random random = new Random(57);
        CoverageTally tally = new CoverageTally();
        CoverageTally some = new CoverageTally();
        List<Write> writes = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            ArticleDocument article = article(random, number);
            tally.add(
                    article.day(),
                    article.article().origin().outlet(),
                    article.found().themes(),
                    article.tasks());
            if (List.of("2026-03-04", "2026-03-07").contains(article.day())
                    && !article.article().origin().outlet().equals("bao-0")) {
                some.add(
                        article.day(),
                        article.article().origin().outlet(),
                        article.found().themes(),
                        article.tasks());
            }
            writes.add(Write.index(Index.ARTICLES, article.id(), 1, article));
        }
        try (Store store = Store.open(settings)) {
            store.write(writes);
            store.refresh(Index.ARTICLES);
            assertThat(Sums.ofAll(store)).isEqualTo(tally.documents());
            assertThat(Sums.ofAll(store, 7)).as("in pages").isEqualTo(tally.documents());
            assertThat(Sums.of(store, List.of("2026-03-04", "2026-03-07"), List.of("bao-1", "bao-2", "bao-3")))
                    .isEqualTo(some.documents());
        }
    }

    @Test
    void whatIsUnsureIsInNoFigureOfAThemeNorOnTheThemes(ElasticsearchSettings settings) throws IOException {
        Instant published = FIRST.plus(100, ChronoUnit.DAYS);
        List<Write> writes = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Analysed plain = Documents.article("bao-unsure", 900 + number, published, "Tin", "Thân bài", List.of());
            List<ThemeFinding> findings =
                    new ArrayList<>(List.of(new ThemeFinding(Theme.ST, .41, Decision.UNSURE, List.of())));
            if (number == 0) {
                findings.add(new ThemeFinding(Theme.DX, .9, Decision.YES, List.of()));
            }
            Classification found = new Classification(
                    number == 0, .5, findings, List.of(), plain.classification().setting(), "1");
            ArticleDocument article = ArticleDocument.of(new Analysed(plain.article(), found, List.of()), published);
            assertThat(article.found().unsure()).containsExactly(Theme.ST);
            writes.add(Write.index(Index.ARTICLES, article.id(), 1, article));
        }
        try (Store store = Store.open(settings)) {
            store.write(writes);
            store.refresh(Index.ARTICLES);
            assertThat(Sums.of(store, List.of(Days.of(published).toString()), List.of("bao-unsure"))
                            .values())
                    .extracting(CoverageDocument::theme, CoverageDocument::articles)
                    .containsExactlyInAnyOrder(
                            tuple(CoverageDocument.ALL, 3L),
                            tuple(CoverageDocument.RELEVANT, 1L),
                            tuple(Theme.DX.name(), 1L));
            store.write(writes.stream()
                    .map(write -> Write.delete(Index.ARTICLES, write.id(), 2))
                    .toList());
            store.refresh(Index.ARTICLES);
        }
    }

    private static ArticleDocument article(Random random, int number) {
        List<Theme> themes = Stream.of(Theme.values())
                .filter(theme -> random.nextInt(3) == 0)
                .toList();
        Instant published = FIRST.plus(random.nextInt(10), ChronoUnit.DAYS);
        Analysed analysed = Documents.article("bao-" + random.nextInt(4), number, published, "Tin", "Thân bài", themes);
        boolean publicises = random.nextInt(4) == 0;
        return ArticleDocument.of(
                new Analysed(
                        analysed.article(),
                        analysed.classification(),
                        publicises ? List.of(Documents.evidence(analysed.article(), "T1")) : List.of()),
                FIRST);
    }
}
