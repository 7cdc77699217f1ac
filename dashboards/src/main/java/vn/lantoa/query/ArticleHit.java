package vn.lantoa.query;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;
import vn.lantoa.text.Acronyms;

/**
 * An article in a list.
 *
 * @param article without body and reasons
 * @param title with what was searched for marked; its beginning where it is very long
 * @param excerpt of lead or body, with what was searched for marked; its beginning where it is very long; may be empty
 */
public record ArticleHit(ArticleDocument article, List<Passage> title, List<Passage> excerpt) {

    private static final int TITLE = 300;
    private static final int EXCERPT = 800;

    /**
     * What was found, to be shown.
     *
     * @param cased words, in lower case, that were looked for in capitals only
     */
    static ArticleHit of(Hit<ArticleDocument> hit, Set<String> cased) {
        ArticleDocument article = Brief.of(hit.source());
        Map<String, List<String>> marks = meant(hit.highlight(), cased);
        return new ArticleHit(
                article,
                Passage.first(
                        TITLE,
                        Passage.of(
                                best(marks, "title", article.article().content().title()))),
                Passage.first(EXCERPT, Passage.of(excerpt(marks, article))));
    }

    /** How probable it is that the article has a theme; null where its document does not say. */
    public @Nullable Double probability(Theme theme) {
        List<ThemeFinding> findings = article.found().findings();
        return findings == null
                ? null
                : findings.stream()
                        .filter(finding -> finding.theme() == theme)
                        .map(ThemeFinding::probability)
                        .findFirst()
                        .orElse(null);
    }

    /** Of each field the pieces with marks at what was meant; of several pieces of a body the first that has one. */
    private static Map<String, List<String>> meant(Map<String, List<String>> marks, Set<String> cased) {
        Map<String, List<String>> meant = new HashMap<>();
        marks.forEach((field, pieces) -> {
            List<String> marked = pieces.stream()
                    .map(piece -> Passage.without(piece, word -> isOther(word, cased)))
                    .toList();
            String best = marked.stream()
                    .filter(piece -> piece.contains(Passage.OPEN))
                    .findFirst()
                    .orElse(marked.get(0));
            meant.put(field, field.startsWith("body") ? List.of(best) : marked);
        });
        return meant;
    }

    /** Whether it has the letters of a word that counts in capitals, and is not in capitals. */
    private static boolean isOther(String word, Set<String> cased) {
        return cased.contains(word.toLowerCase(Locale.ROOT)) && !Acronyms.isOne(word);
    }

    /** The lead unless only the body has what was searched for. */
    private static String excerpt(Map<String, List<String>> marks, ArticleDocument article) {
        String lead = best(marks, "lead", article.article().content().lead());
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
