package vn.lantoa.document;

import java.time.Instant;
import java.util.List;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Classification;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Days;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;
import vn.lantoa.text.Acronyms;

/**
 * An article in {@code lantoa-articles}. Components that {@link Article} and {@link Classification} have too mean the
 * same here.
 *
 * @param day day of Vietnam in which it was published, {@code yyyy-MM-dd}
 * @param relevant whether it has one theme at least, or publicises a task: research that the state pays for is on the themes;
 *     in documents of old it may be out of date: {@link #onThemes()} knows
 * @param themes the themes it has
 * @param unsure the themes that a person should look at
 * @param findings every theme's probability and reasons; kept, not searched
 * @param tasks ids of the tasks it publicises, accepted evidence only
 * @param acronyms what its text has in capitals, for searches that know case: {@link Acronyms}; {@link #NO_ACRONYM} alone
 *     where there is nothing; null, in documents of old, means unknown
 * @param analysed when themes and evidence were decided; evidence of an older moment is out of date
 */
public record ArticleDocument(
        String id,
        String outlet,
        String channel,
        String address,
        String title,
        String lead,
        String body,
        List<String> authors,
        Instant published,
        Precision precision,
        DateOrigin dateOrigin,
        String day,
        Instant modified,
        Instant fetched,
        String language,
        String section,
        ArticleKind kind,
        CommunicationSetting setting,
        String canonical,
        List<String> images,
        List<String> links,
        String fault,
        boolean relevant,
        double probability,
        List<Theme> themes,
        List<Theme> unsure,
        List<ThemeFinding> findings,
        List<String> subthemes,
        List<String> tasks,
        String taxonomy,
        List<String> acronyms,
        Instant analysed) {

    /** Stands where a text has no acronyms, so that one can tell from a document that was written before they were kept. */
    public static final String NO_ACRONYM = "-";

    public static ArticleDocument of(Analysed analysed, Instant moment) {
        Article article = analysed.article();
        Classification found = analysed.classification();
        List<String> tasks = tasks(analysed.evidence());
        return new ArticleDocument(
                article.id(),
                article.outlet(),
                article.channel(),
                article.address(),
                article.title(),
                article.lead(),
                article.body(),
                article.authors(),
                article.published(),
                article.precision(),
                article.dateOrigin(),
                Days.of(article.published()).toString(),
                article.modified(),
                article.fetched(),
                article.language(),
                article.section(),
                article.kind(),
                found.setting(),
                article.canonical(),
                article.images(),
                article.links(),
                article.fault(),
                onThemes(found.given(), tasks),
                found.probability(),
                found.given(),
                themes(found, Decision.UNSURE),
                found.themes(),
                found.subthemes(),
                tasks,
                found.taxonomy(),
                acronyms(article.text()),
                moment);
    }

    /** Whether it counts among articles on the themes, whenever its document was written. */
    public boolean onThemes() {
        return onThemes(themes, tasks);
    }

    /**
     * Whether an article counts among those on the themes. Made of what it has and not kept beside it, because tasks leave an
     * article when they leave the registry.
     *
     * @param themes the themes it has
     * @param tasks ids of the tasks it publicises
     */
    public static boolean onThemes(List<Theme> themes, List<String> tasks) {
        return !themes.isEmpty() || !tasks.isEmpty();
    }

    /** The text that offsets of reasons and signals count in: {@link Article#text()}. */
    public String text() {
        return title + "\n" + lead + "\n" + body;
    }

    private static List<String> acronyms(String text) {
        List<String> acronyms = Acronyms.of(text);
        return acronyms.isEmpty() ? List.of(NO_ACRONYM) : acronyms;
    }

    private static List<Theme> themes(Classification found, Decision decision) {
        return found.themes().stream()
                .filter(finding -> finding.decision() == decision)
                .map(ThemeFinding::theme)
                .sorted()
                .toList();
    }

    private static List<String> tasks(List<Evidence> evidence) {
        return evidence.stream()
                .filter(piece -> piece.decision() == Acceptance.ACCEPTED)
                .map(Evidence::task)
                .sorted()
                .toList();
    }
}
