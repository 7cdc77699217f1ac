package vn.lantoa.document;

import java.util.List;
import vn.lantoa.model.Classification;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Mention;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;

/**
 * What an article is about, as stored in its document. Components that {@link Classification} has too mean the same here.
 *
 * @param relevant whether it has one theme at least, or publicises a task: research that the state pays for is on the
 *     themes;
 *     in older documents it may be out of date; {@link ArticleDocument#onThemes()} never is
 * @param themes the themes it has
 * @param unsure the themes that a person should look at
 * @param mentions what it names; null in documents that were written before that was looked for
 * @param findings every theme's probability and reasons; stored, not searched
 */
public record ArticleThemes(
        boolean relevant,
        double probability,
        List<Theme> themes,
        List<Theme> unsure,
        List<ThemeFinding> findings,
        List<String> subthemes,
        String taxonomy,
        List<Mention> mentions) {

    static ArticleThemes of(Classification found, List<String> tasks) {
        return new ArticleThemes(
                ArticleDocument.onThemes(found.given(), tasks),
                found.probability(),
                found.given(),
                themes(found, Decision.UNSURE),
                found.themes(),
                found.subthemes(),
                found.taxonomy(),
                found.mentions());
    }

    private static List<Theme> themes(Classification found, Decision decision) {
        return found.themes().stream()
                .filter(finding -> finding.decision() == decision)
                .map(ThemeFinding::theme)
                .sorted()
                .toList();
    }
}
