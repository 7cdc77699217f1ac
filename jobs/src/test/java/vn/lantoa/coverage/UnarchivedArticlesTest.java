package vn.lantoa.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.UnarchivedDocument;

class UnarchivedArticlesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z");

    private final UnarchivedArticles articles = new UnarchivedArticles();

    @Test
    void whereEveryArticleHasItsCopyNothingIsSaid() {
        assertThat(articles.sentences()).isEmpty();
    }

    @Test
    void thoseThatPassComeFirstThenByReason() {
        add("disk is full", 3, false);
        add("too large", 2, false);
        add("disk is full", 1, true);
        add("archive is closed", 0, true);
        assertThat(articles.sentences())
                .containsExactly(
                        "1 article is not archived, the first fetched at 2026-03-02T02:00:00Z: archive is closed;"
                                + " asked for again as soon as the archive can be written",
                        "1 article is not archived, the first fetched at 2026-03-02T02:01:00Z: disk is full;"
                                + " asked for again as soon as the archive can be written",
                        "1 article is not archived, the first fetched at 2026-03-02T02:03:00Z: disk is full;"
                                + " not asked for again",
                        "1 article is not archived, the first fetched at 2026-03-02T02:02:00Z: too large;"
                                + " not asked for again");
    }

    @Test
    void articlesOfOneReasonAreCountedTogetherWithTheMomentOfTheFirst() {
        add("too large", 7, false);
        add("too large", 4, false);
        add("too large", 9, false);
        assertThat(articles.sentences())
                .containsExactly("3 articles are not archived, the first fetched at 2026-03-02T02:04:00Z: too large;"
                        + " not asked for again");
    }

    private void add(String reason, int minute, boolean waiting) {
        articles.add(new UnarchivedDocument(
                "id" + minute,
                "id" + minute,
                "https://bao.example/1",
                "bao/tin",
                NINE.plusSeconds(60L * minute),
                reason,
                waiting));
    }
}
