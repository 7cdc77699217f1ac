package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.model.Theme;

/**
 * What changed side when a new taxonomy or model was run over everything stored.
 *
 * @param told articles that were told anew, and not analysed since
 * @param before versions that told them before, with how many; most first
 * @param now versions that tell them now
 * @param themes by theme
 */
public record ThemeChanges(long told, Map<String, Long> before, Map<String, Long> now, Map<Theme, Counts> themes) {

    private static final String THEMES = "themes";
    private static final String THEMES_BEFORE = "before.themes";
    private static final String TAXONOMY = "taxonomy";
    private static final String TAXONOMY_BEFORE = "before.taxonomy";

    /** On which side of a theme an article stands now. */
    public enum Side {
        /** It has the theme and did not have it before. */
        GAINED,
        /** It had the theme and does not have it now. */
        LOST
    }

    /**
     * Of one theme.
     *
     * @param before articles that had it
     * @param now articles that have it
     */
    public record Counts(long before, long now, long gained, long lost) {}

    /** Counts them all. */
    public static ThemeChanges ask(Searcher searcher) {
        var response = searcher.search(Index.ARTICLES, Void.class, request -> {
            request.size(0).query(Ask.exists(TAXONOMY_BEFORE));
            for (String field : List.of(TAXONOMY, TAXONOMY_BEFORE)) {
                request.aggregations(
                        field, of -> of.terms(terms -> terms.field(field).size(Searcher.MOST_CHOICES)));
            }
            for (Theme theme : Theme.values()) {
                request.aggregations(theme + "had", only(Ask.is(THEMES_BEFORE, theme.name())));
                request.aggregations(theme + "has", only(Ask.is(THEMES, theme.name())));
                request.aggregations(theme + "gained", only(of(theme, Side.GAINED)));
                request.aggregations(theme + "lost", only(of(theme, Side.LOST)));
            }
        });
        var found = response.aggregations();
        Map<Theme, Counts> themes = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            themes.put(
                    theme,
                    new Counts(
                            Ask.documents(found.get(theme + "had")),
                            Ask.documents(found.get(theme + "has")),
                            Ask.documents(found.get(theme + "gained")),
                            Ask.documents(found.get(theme + "lost"))));
        }
        return new ThemeChanges(
                Searcher.total(response),
                Ask.counts(Ask.buckets(found.get(TAXONOMY_BEFORE))),
                Ask.counts(Ask.buckets(found.get(TAXONOMY))),
                themes);
    }

    /** The articles that changed to a side of a theme, newest first. */
    public static List<ArticleHit> articles(Searcher searcher, Theme theme, Side side, int first, int size) {
        return searcher
                .hits(
                        Index.ARTICLES,
                        ArticleDocument.class,
                        request -> request.query(of(theme, side))
                                .from(first)
                                .size(size)
                                .source(source -> source.filter(fields ->
                                        fields.excludes("body", "findings.reasons", "images", "links", "acronyms")))
                                .sort(sort -> sort.field(
                                        field -> field.field("published").order(SortOrder.Desc)))
                                .sort(sort -> sort.field(field -> field.field("id"))))
                .stream()
                .map(hit -> ArticleHit.of(hit, Set.of()))
                .toList();
    }

    /** How many changed to a side. */
    public long count(@Nullable Theme theme, @Nullable Side side) {
        Counts counts = theme == null ? null : themes.get(theme);
        return counts == null || side == null ? 0 : side == Side.GAINED ? counts.gained : counts.lost;
    }

    /** The most articles of any theme, before or now: what the widest bar stands for. */
    public long most() {
        return Math.max(
                1,
                themes.values().stream()
                        .flatMap(counts -> Stream.of(counts.before, counts.now))
                        .max(Long::compare)
                        .orElse(1L));
    }

    private static Aggregation only(Query query) {
        return Aggregation.of(only -> only.filter(query));
    }

    private static Query of(Theme theme, Side side) {
        Query has = Ask.is(THEMES, theme.name());
        Query had = Ask.is(THEMES_BEFORE, theme.name());
        return Ask.all(List.of(
                Ask.exists(TAXONOMY_BEFORE),
                side == Side.GAINED ? has : Ask.not(has),
                side == Side.GAINED ? Ask.not(had) : had));
    }
}
