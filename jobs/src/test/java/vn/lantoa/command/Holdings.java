package vn.lantoa.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.UnarchivedDocument;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * What an index holds of the press, without the moments at which it was read: two runs over the same press are to hold the same.
 *
 * @param articles what is known of each, by id
 * @param captures addresses and digests of all archived copies, as often as there are copies
 * @param coverage figures above zero, by day, outlet and theme
 * @param evidence which article publicises which task
 * @param unarchived articles without a copy
 */
record Holdings(
        Map<String, String> articles,
        List<String> captures,
        Map<String, Long> coverage,
        List<String> evidence,
        List<String> unarchived) {

    static Holdings of(ElasticsearchSettings elasticsearch) throws IOException {
        try (Store store = Store.open(elasticsearch)) {
            Map<String, String> articles = new TreeMap<>();
            scan(store, Index.ARTICLES)
                    .each(ArticleDocument.class, article -> articles.put(article.id(), words(article)));
            List<String> captures = new ArrayList<>();
            scan(store, Index.CAPTURES)
                    .each(
                            CaptureDocument.class,
                            capture -> captures.add(
                                    capture.address() + " " + capture.answer().digest()));
            Map<String, Long> coverage = new TreeMap<>();
            scan(store, Index.COVERAGE).each(CoverageDocument.class, figure -> {
                if (figure.articles() > 0) {
                    coverage.put(String.join(" ", figure.day(), figure.outlet(), figure.theme()), figure.articles());
                }
            });
            List<String> evidence = new ArrayList<>();
            scan(store, Index.EVIDENCE)
                    .each(
                            EvidenceDocument.class,
                            found -> evidence.add(found.evidence().article() + " "
                                    + found.evidence().task()));
            List<String> unarchived = new ArrayList<>();
            scan(store, Index.UNARCHIVED)
                    .each(
                            UnarchivedDocument.class,
                            missing -> unarchived.add(missing.address() + " " + missing.reason()));
            Collections.sort(captures);
            Collections.sort(evidence);
            return new Holdings(articles, captures, coverage, evidence, unarchived);
        }
    }

    /** Whether everything of so many pages is there. */
    boolean isWhole(CountedPress press) {
        return articles.size() == press.pages()
                && captures.size() == press.pages()
                && unarchived.isEmpty()
                && evidence.size() == press.publicising()
                && counted() == press.pages();
    }

    /** How much of each, in one line. */
    String figures() {
        return articles.size() + " articles, " + captures.size() + " copies, " + evidence.size() + " proofs, "
                + unarchived.size() + " without a copy";
    }

    private long counted() {
        return coverage.entrySet().stream()
                .filter(figure -> figure.getKey().endsWith(" " + CoverageDocument.ALL))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static PitScan scan(Store store, Index index) throws IOException {
        store.refresh(index);
        return new PitScan(store, index);
    }

    private static String words(ArticleDocument article) {
        return String.join(
                "\n",
                article.article().origin().address(),
                article.article().origin().outlet(),
                article.article().origin().channel(),
                article.article().content().title(),
                article.article().content().body(),
                String.valueOf(article.article().dates().published()),
                article.day(),
                article.found().themes().toString(),
                article.tasks().toString(),
                String.valueOf(article.article().fault()));
    }
}
