package vn.lantoa.query;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Map;
import vn.lantoa.elastic.ArticleDocument;

/**
 * An article in a list.
 *
 * @param article without body and findings
 * @param title with what was searched for marked
 * @param excerpt of lead or body, with what was searched for marked; may be empty
 */
public record ArticleHit(ArticleDocument article, List<Passage> title, List<Passage> excerpt) {

    static ArticleHit of(Hit<ArticleDocument> hit) {
        ArticleDocument article = hit.source();
        Map<String, List<String>> marks = hit.highlight();
        return new ArticleHit(
                article, Passage.of(best(marks, "title", article.title())), Passage.of(excerpt(marks, article)));
    }

    /** The lead unless only the body has what was searched for. */
    private static String excerpt(Map<String, List<String>> marks, ArticleDocument article) {
        String lead = best(marks, "lead", article.lead());
        String body = best(marks, "body", "");
        boolean bodySaysMore = lead.isBlank() || (!lead.contains(Passage.OPEN) && body.contains(Passage.OPEN));
        return bodySaysMore ? body : lead;
    }

    private static String best(Map<String, List<String>> marks, String field, String unmarked) {
        String exact = joined(marks, field);
        String folded = joined(marks, field + ".folded");
        if (exact.contains(Passage.OPEN) || folded.isEmpty()) {
            return exact.isEmpty() ? unmarked : exact;
        }
        return folded;
    }

    private static String joined(Map<String, List<String>> marks, String field) {
        return String.join(" … ", marks.getOrDefault(field, List.of()));
    }
}
