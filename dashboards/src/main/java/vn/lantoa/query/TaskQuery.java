package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Index;

/** A filter of tasks as queries. */
final class TaskQuery {

    static final List<String> FACETS = List.of("status", "managingBody", "host", "programme");
    private static final String PUBLICISED = "publicised";
    private static final String ACRONYMS = "acronyms";

    private static final SearchWords WORDS = new SearchWords(
            List.of("titleVi^3", "titleEn", "products"),
            List.of(
                    "titleVi.folded^3",
                    "titleEn.folded",
                    "products.folded",
                    "leader.words",
                    "members.words",
                    "host.words",
                    "managingBody.words",
                    "programme.words",
                    "keywords.words"),
            List.of(
                    "titleVi^3",
                    "titleEn",
                    "products",
                    "host.words",
                    "managingBody.words",
                    "programme.words",
                    "keywords.words"),
            ACRONYMS);

    private static final SearchWords NAMES =
            new SearchWords(List.of("leader.words"), List.of("leader.words"), List.of("leader.words"), ACRONYMS);

    private final Query main;
    private final FacetFilters facets = new FacetFilters();

    TaskQuery(Searcher searcher, TaskFilter filter, Publicised publicised) {
        main = filter.words().isBlank()
                ? Ask.everything()
                : words(filter.words(), query -> searcher.finds(Index.TASKS, query));
        put("status", filter.status());
        put("managingBody", filter.managingBody());
        put("host", filter.host());
        put("programme", filter.programme());
        if (filter.publicised() != null) {
            facets.put(PUBLICISED, publicised(publicised, filter.publicised()));
        }
    }

    Query main() {
        return main;
    }

    /** What is chosen. */
    FacetFilters facets() {
        return facets;
    }

    Query publicisedOrNot(Publicised publicised, boolean is) {
        return Ask.all(List.of(facets.but(PUBLICISED), publicised(publicised, is)));
    }

    /** The tasks that are publicised. */
    static Query among(Publicised publicised) {
        return publicised.among();
    }

    private static Query publicised(Publicised publicised, boolean is) {
        return is ? among(publicised) : Ask.not(among(publicised));
    }

    private void put(String field, @Nullable String value) {
        if (value != null) {
            facets.put(field, Ask.is(field, value));
        }
    }

    /** A code is known by its beginning; everything else by its words. */
    private static Query words(String typed, Predicate<Query> finds) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        return Query.of(query -> query.bool(bool -> bool.should(
                        WORDS.search(typed, finds).query())
                .should(NAMES.search(typed, finds).query())
                .should(prefix -> prefix.prefix(of -> of.field("code.lower").value(code)))
                .should(same -> same.term(of -> of.field("id").value(typed.strip())))
                .minimumShouldMatch("1")));
    }
}
