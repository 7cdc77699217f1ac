package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.model.Theme;
import vn.lantoa.query.ArticleFilter.About;
import vn.lantoa.query.ArticleFilter.Publicity;

/**
 * A page of a list of articles.
 *
 * @param total how many there are in all
 * @param facets what the list can be narrowed to, counted as if nothing of that facet were chosen; articles that publicise
 *     tasks, and themes, are counted as if nothing of their certainty were chosen either
 */
public record ArticleList(long total, List<ArticleHit> hits, Facets facets) {

    private static final int EXCERPT = 260;
    /** Of so many pieces one is chosen that has a word in capitals, where capitals count. */
    private static final int PIECES = 12;

    private static final String UNSURE_OF_ANY = "unsure-of-any";

    private static final int MOST_HIGHLIGHTED = 900_000;

    /** Order of a list. */
    public enum Order {
        NEWEST,
        BEST
    }

    /**
     * Counts by theme, outlet and so on, most first.
     *
     * @param themes articles that have them; none of which that is unsure
     * @param unsure articles of which that is unsure, by theme
     * @param unsureOfAny articles of which that is unsure for one theme at least
     */
    public record Facets(
            Map<String, Long> themes,
            Map<String, Long> unsure,
            long unsureOfAny,
            Map<String, Long> outlets,
            Map<String, Long> settings,
            Map<String, Long> languages,
            Map<Publicity, Long> publicity,
            Map<About, Long> about) {}

    /**
     * Asks for one page.
     *
     * @param first place of the page's first article, from 0; with {@code size} at most {@link Searcher#DEEPEST}
     */
    public static ArticleList ask(Searcher searcher, ArticleFilter filter, Order order, int first, int size) {
        ArticleQuery query = new ArticleQuery(searcher, filter);
        Set<String> cased = query.cased();
        Consumer<SearchRequest.Builder> hits = request -> {
            request.query(query.main())
                    .postFilter(query.facets().all())
                    .from(first)
                    .size(size);
            request.source(source -> source.filter(
                    fields -> fields.excludes("body", "findings.reasons", "images", "links", "acronyms")));
            sort(request, order);
        };
        Consumer<SearchRequest.Builder> marks = request -> request.highlight(highlight(cased.isEmpty() ? 1 : PIECES));
        Consumer<SearchRequest.Builder> counts = request -> aggregate(request, query, filter.theme());
        try {
            SearchResponse<ArticleDocument> response = searcher.search(
                    Index.ARTICLES, ArticleDocument.class, hits.andThen(marks).andThen(counts));
            return of(response, response.hits().hits(), cased);
        } catch (AnswerTooLarge e) {
            // marks are made of the whole texts, which are what is too large
            return of(
                    searcher.search(
                            Index.ARTICLES,
                            ArticleDocument.class,
                            request -> counts.accept(request.query(query.main())
                                    .postFilter(query.facets().all())
                                    .size(0))),
                    searcher.hits(Index.ARTICLES, ArticleDocument.class, hits),
                    cased);
        }
    }

    private static ArticleList of(
            SearchResponse<ArticleDocument> response, List<Hit<ArticleDocument>> hits, Set<String> cased) {
        return new ArticleList(
                Searcher.total(response),
                hits.stream().map(hit -> ArticleHit.of(hit, cased)).toList(),
                facets(response.aggregations()));
    }

    private static void sort(SearchRequest.Builder request, Order order) {
        if (order == Order.BEST) {
            request.sort(sort -> sort.score(score -> score.order(SortOrder.Desc)));
        }
        request.sort(sort -> sort.field(field -> field.field("published").order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field("id")));
    }

    private static Highlight highlight(int pieces) {
        return Highlight.of(highlight -> highlight
                .preTags(Passage.OPEN)
                .postTags(Passage.CLOSE)
                .maxAnalyzedOffset(MOST_HIGHLIGHTED)
                .fields("title", field -> field.numberOfFragments(0))
                .fields("title.folded", field -> field.numberOfFragments(0))
                .fields("lead", field -> field.numberOfFragments(0))
                .fields("lead.folded", field -> field.numberOfFragments(0))
                .fields(
                        "body",
                        field -> field.numberOfFragments(pieces)
                                .fragmentSize(EXCERPT)
                                .noMatchSize(EXCERPT))
                .fields("body.folded", field -> field.numberOfFragments(pieces).fragmentSize(EXCERPT)));
    }

    private static void aggregate(SearchRequest.Builder request, ArticleQuery query, @Nullable Theme theme) {
        themes(request, query);
        terms(request, query, ArticleQuery.OUTLET, "outlet");
        terms(request, query, ArticleQuery.SETTING, "setting");
        terms(request, query, ArticleQuery.LANGUAGE, "language");
        // an article that publicises a task is hidden by no certainty of themes
        count(
                request,
                Publicity.WITH.name(),
                Ask.all(List.of(
                        query.facets().but(ArticleQuery.PUBLICITY, ArticleQuery.ABOUT, ArticleQuery.THEME),
                        theme == null ? Ask.everything() : ArticleQuery.theme(theme, About.RELEVANT))),
                ArticleQuery.publicity(Publicity.WITH));
        count(
                request,
                Publicity.WITHOUT.name(),
                query.facets().but(ArticleQuery.PUBLICITY),
                ArticleQuery.publicity(Publicity.WITHOUT));
        Query others = query.facets().but(ArticleQuery.ABOUT, ArticleQuery.THEME);
        for (About about : About.values()) {
            Query of = theme == null ? Ask.everything() : ArticleQuery.theme(theme, about);
            count(request, about.name(), others, Ask.all(List.of(of, ArticleQuery.about(about))));
        }
    }

    /** What is unsure is counted apart, whatever is chosen. */
    private static void themes(SearchRequest.Builder request, ArticleQuery query) {
        FacetFilters facets = query.facets();
        for (String field : List.of(ArticleQuery.THEMES, ArticleQuery.UNSURE)) {
            request.aggregations(field, facets.values(field, Map.of(), ArticleQuery.THEME, ArticleQuery.ABOUT));
        }
        count(
                request,
                UNSURE_OF_ANY,
                facets.but(ArticleQuery.THEME, ArticleQuery.ABOUT),
                ArticleQuery.about(About.UNSURE));
    }

    private static void terms(SearchRequest.Builder request, ArticleQuery query, String facet, String field) {
        request.aggregations(facet, query.facets().values(facet, field, Map.of()));
    }

    private static void count(SearchRequest.Builder request, String choice, Query others, Query chosen) {
        request.aggregations(choice, outer -> outer.filter(Ask.all(List.of(others, chosen))));
    }

    private static Facets facets(Map<String, Aggregate> found) {
        Map<Publicity, Long> publicity = new EnumMap<>(Publicity.class);
        for (Publicity choice : Publicity.values()) {
            publicity.put(choice, Ask.documents(found.get(choice.name())));
        }
        Map<About, Long> about = new EnumMap<>(About.class);
        for (About choice : About.values()) {
            about.put(choice, Ask.documents(found.get(choice.name())));
        }
        return new Facets(
                counts(found, ArticleQuery.THEMES),
                counts(found, ArticleQuery.UNSURE),
                Ask.documents(found.get(UNSURE_OF_ANY)),
                counts(found, ArticleQuery.OUTLET),
                counts(found, ArticleQuery.SETTING),
                counts(found, ArticleQuery.LANGUAGE),
                publicity,
                about);
    }

    private static Map<String, Long> counts(Map<String, Aggregate> found, String facet) {
        return Ask.counts(FacetFilters.values(found.get(facet)));
    }
}
