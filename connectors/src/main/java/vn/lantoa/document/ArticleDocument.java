package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleBuilder;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleOriginBuilder;
import vn.lantoa.model.Classification;
import vn.lantoa.model.Days;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Theme;
import vn.lantoa.text.Acronyms;

/**
 * An article in {@code lantoa-articles}; in JSON all of it is one object.
 *
 * @param article its setting is that of its classification
 * @param day day of Vietnam in which it was published, {@code yyyy-MM-dd}
 * @param found what it is about
 * @param tasks ids of the tasks it publicises, accepted evidence only
 * @param acronyms words of its text in capitals, for case-sensitive searches: {@link Acronyms}; {@link #NO_ACRONYM} alone
 *     where there is nothing; null, in older documents, means unknown
 * @param analysed when themes and evidence were decided; evidence of an older moment is out of date
 * @param before what it was about by the versions before; null where it was analysed since, or no others ever were
 */
@RecordBuilder
public record ArticleDocument(
        @JsonUnwrapped Article article,
        String day,
        @JsonUnwrapped ArticleThemes found,
        List<String> tasks,
        @Nullable List<String> acronyms,
        Instant analysed,
        @Nullable EarlierThemes before) {

    /** Stands for a text without acronyms, unlike a document that was written before acronyms were stored. */
    public static final String NO_ACRONYM = "-";

    public static ArticleDocument of(Analysed analysed, Instant moment) {
        Article article = analysed.article();
        List<String> tasks = tasks(analysed.evidence());
        return new ArticleDocument(
                ArticleBuilder.builder(article)
                        .origin(ArticleOriginBuilder.builder(article.origin())
                                .setting(analysed.classification().setting())
                                .build())
                        .build(),
                Days.of(article.dates().published()).toString(),
                ArticleThemes.of(analysed.classification(), tasks),
                tasks,
                acronyms(article.text()),
                moment,
                null);
    }

    /** The same by another taxonomy or model; its tasks, and when it was analysed, stay. */
    public ArticleDocument by(Classification found) {
        EarlierThemes earlier = this.found.taxonomy().equals(found.taxonomy()) && before != null
                ? before
                : new EarlierThemes(this.found.themes(), this.found.taxonomy());
        return new ArticleDocument(article, day, ArticleThemes.of(found, tasks), tasks, acronyms, analysed, earlier);
    }

    /** Id of the article. */
    public String id() {
        return article.id();
    }

    /** Whether it counts among articles on the themes, whenever its document was written. */
    public boolean onThemes() {
        return onThemes(found.themes(), tasks);
    }

    /**
     * Whether an article counts among those on the themes. Computed and not stored, because tasks leave an
     * article when they leave the registry.
     *
     * @param themes the themes it has
     * @param tasks ids of the tasks it publicises
     */
    public static boolean onThemes(List<Theme> themes, List<String> tasks) {
        return !themes.isEmpty() || !tasks.isEmpty();
    }

    /** The text that offsets of reasons and signals count in: {@link ArticleContent#text()}. */
    public String text() {
        return article.text();
    }

    private static List<String> acronyms(String text) {
        List<String> acronyms = Acronyms.of(text);
        return acronyms.isEmpty() ? List.of(NO_ACRONYM) : acronyms;
    }

    private static List<String> tasks(List<Evidence> evidence) {
        return evidence.stream()
                .filter(piece -> piece.decision() == Acceptance.ACCEPTED)
                .map(Evidence::task)
                .sorted()
                .toList();
    }
}
