package vn.lantoa.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Article;
import vn.lantoa.model.Days;
import vn.lantoa.model.Precision;

/**
 * What a list of evidence shows of the article that gives it.
 *
 * @param title of the article
 * @param address of the article
 * @param outlet id of the article's outlet
 * @param published when the article was published
 * @param precision how exactly that is known; null, in older documents, means exact
 * @param day day of Vietnam of that, {@code yyyy-MM-dd}
 */
public record EvidenceSource(
        String title,
        String address,
        String outlet,
        Instant published,
        @Nullable Precision precision,
        String day) {

    static EvidenceSource of(Article article) {
        return new EvidenceSource(
                article.content().title(),
                article.origin().address(),
                article.origin().outlet(),
                article.dates().published(),
                article.dates().precision(),
                Days.of(article.dates().published()).toString());
    }
}
