package vn.lantoa.query;

import java.util.Map;
import vn.lantoa.document.Index;

/**
 * What the themes of the articles rest on.
 *
 * @param articles how many were told by each taxonomy and model, most first; at most {@value Searcher#MOST_CHOICES} of these
 */
public record ThemeVersions(Map<String, Long> articles) {

    public static ThemeVersions ask(Searcher searcher) {
        var response = searcher.search(
                Index.ARTICLES,
                Void.class,
                request -> request.size(0)
                        .aggregations(
                                "versions",
                                versions -> versions.terms(
                                        terms -> terms.field("taxonomy").size(Searcher.MOST_CHOICES))));
        return new ThemeVersions(Ask.counts(Ask.buckets(response.aggregations().get("versions"))));
    }
}
