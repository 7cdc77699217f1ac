package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.lantoa.document.Index;
import vn.lantoa.model.Theme;
import vn.lantoa.query.ArticleFilter.About;
import vn.lantoa.query.ArticleFilter.Publicity;

/** A filter of articles as queries: one for words and days, one for each facet that is chosen. */
final class ArticleQuery {

    static final String THEME = "theme";
    static final String OUTLET = "outlet";
    static final String SETTING = "setting";
    static final String LANGUAGE = "language";
    static final String PUBLICITY = "publicity";
    static final String ABOUT = "about";

    /** The field of the themes that an article has. */
    static final String THEMES = "themes";

    /** The field of those of which it is unsure whether it has them. */
    static final String UNSURE = "unsure";

    private static final SearchWords WORDS = new SearchWords(
            List.of("title^3", "lead^2", "body"),
            List.of("title.folded^3", "lead.folded^2", "body.folded", "authors.words"),
            List.of("title^3", "lead^2", "body"),
            "acronyms");

    private final SearchWords.Search words;
    private final Query main;
    private final FacetFilters facets = new FacetFilters();

    ArticleQuery(Searcher searcher, ArticleFilter filter) {
        words = WORDS.search(filter.words(), query -> searcher.finds(Index.ARTICLES, query));
        main = main(filter);
        facets.put(THEME, filter.theme() == null ? null : theme(filter.theme(), filter.about()));
        facets.put(OUTLET, filter.outlet() == null ? null : Ask.is("outlet", filter.outlet()));
        facets.put(
                SETTING,
                filter.setting() == null
                        ? null
                        : Ask.is("setting", filter.setting().toString()));
        facets.put(LANGUAGE, filter.language() == null ? null : Ask.is("language", filter.language()));
        facets.put(PUBLICITY, filter.publicity() == null ? null : publicity(filter.publicity()));
        facets.put(ABOUT, about(filter.about()));
    }

    /** Words and days. */
    Query main() {
        return main;
    }

    /** The words, in lower case, that are looked for in capitals only. */
    Set<String> cased() {
        return words.cased();
    }

    /** What is chosen. */
    FacetFilters facets() {
        return facets;
    }

    /** Everything together. */
    Query whole() {
        return Query.of(query -> query.bool(bool -> bool.must(main).filter(facets.all())));
    }

    static Query about(About about) {
        return switch (about) {
            // the same as ArticleDocument.onThemes: what documents of old say of themselves may be out of date
            case RELEVANT -> Ask.either(List.of(Ask.exists(THEMES), Ask.exists("tasks")));
            case UNSURE -> Ask.exists(UNSURE);
            case ALL -> Ask.everything();
        };
    }

    /** Articles that have a theme, or, where those are looked for of which that is unsure, those that may have it. */
    static Query theme(Theme theme, About about) {
        return Ask.is(about == About.UNSURE ? UNSURE : THEMES, theme.name());
    }

    static Query publicity(Publicity publicity) {
        return publicity == Publicity.WITH ? Ask.exists("tasks") : Ask.not(Ask.exists("tasks"));
    }

    private Query main(ArticleFilter filter) {
        List<Query> days = new ArrayList<>();
        if (filter.period() != null) {
            days.add(Ask.in(filter.period()));
        }
        if (!filter.without().isEmpty()) {
            days.add(Ask.not(Ask.any("outlet", filter.without())));
        }
        if (filter.words().isBlank()) {
            return Ask.all(days);
        }
        return Query.of(query -> query.bool(bool -> bool.must(words.query()).filter(days)));
    }
}
