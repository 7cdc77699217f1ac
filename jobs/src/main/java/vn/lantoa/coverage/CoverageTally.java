package vn.lantoa.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.model.Theme;

/**
 * Adds up articles by day, outlet and theme: the definition of coverage. An article counts once under each theme it has,
 * once under {@value CoverageDocument#RELEVANT} if it has any or publicises a task, and once under {@value
 * CoverageDocument#ALL}.
 */
final class CoverageTally {

    private final Map<String, CoverageDocument> documents = new HashMap<>();

    /**
     * Adds an article.
     *
     * @param themes the themes it has
     * @param tasks ids of the tasks it publicises
     */
    void add(String day, String outlet, List<Theme> themes, List<String> tasks) {
        count(day, outlet, CoverageDocument.ALL);
        if (ArticleDocument.onThemes(themes, tasks)) {
            count(day, outlet, CoverageDocument.RELEVANT);
        }
        themes.forEach(theme -> count(day, outlet, theme.name()));
    }

    /** The coverage documents of everything added, by id. */
    Map<String, CoverageDocument> documents() {
        return documents;
    }

    private void count(String day, String outlet, String theme) {
        CoverageDocument one = CoverageDocument.of(LocalDate.parse(day), outlet, theme, 1);
        documents.merge(one.id(), one, (before, added) -> before.plus(added.articles()));
    }
}
