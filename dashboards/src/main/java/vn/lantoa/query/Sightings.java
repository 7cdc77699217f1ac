package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.text.Shortened;

/**
 * What a channel brought, the newest first by publication as stated (a day alone is its beginning), else by when it was seen: the items that its figures count.
 *
 * @param total how many there are in all
 */
public record Sightings(long total, List<Sighted> shown) {

    private static final int TITLE = 300;

    /**
     * An item of a channel.
     *
     * @param title of its article; null where the index has no such article (any more)
     */
    public record Sighted(
            SightingDocument sighting, @Nullable String title) {}

    /**
     * Asks for a part of them.
     *
     * @param period only those that count on these days; null for all
     * @param first place of the first one, from 0; with {@code size} at most {@link Searcher#DEEPEST}
     */
    public static Sightings ask(
            Searcher searcher, ChannelDocument channel, @Nullable Period period, int first, int size) {
        List<Query> filters = new ArrayList<>(List.of(Ask.is("channel", channel.id())));
        if (period != null) {
            filters.add(on(channel.visit().firstSuccess(), period));
        }
        SearchResponse<SightingDocument> response = searcher.search(
                Index.SIGHTINGS,
                SightingDocument.class,
                request -> request.query(Ask.all(filters))
                        .from(first)
                        .size(size)
                        .sort(sort -> sort.field(field -> field.field("time").order(SortOrder.Desc)))
                        .sort(sort -> sort.field(field -> field.field("at").order(SortOrder.Desc)))
                        .sort(sort -> sort.field(field -> field.field("id"))));
        List<SightingDocument> found =
                response.hits().hits().stream().map(Hit::source).toList();
        Map<String, String> titles = titles(searcher, found);
        return new Sightings(
                Searcher.total(response),
                found.stream()
                        .map(sighting -> new Sighted(sighting, titles.get(sighting.article())))
                        .toList());
    }

    /** What was found at the first visit counts when it was published, all else when it was sighted. */
    private static Query on(@Nullable Instant firstSuccess, Period days) {
        if (firstSuccess == null) {
            return Ask.in("time", days);
        }
        String edge = firstSuccess.plus(SightingDocument.FIRST_VISIT).toString();
        Query found = Query.of(query ->
                query.range(range -> range.date(date -> date.field("at").lte(edge))));
        return Query.of(query -> query.bool(bool -> bool.should(
                        Ask.all(List.of(found, Ask.in("time", days))),
                        Ask.all(List.of(Ask.not(found), Ask.in("at", days))))
                .minimumShouldMatch("1")));
    }

    private static Map<String, String> titles(Searcher searcher, List<SightingDocument> sightings) {
        Map<String, String> titles = new HashMap<>();
        if (!sightings.isEmpty()) {
            List<String> ids =
                    sightings.stream().map(SightingDocument::article).distinct().toList();
            searcher.documents(
                            Index.ARTICLES,
                            ArticleDocument.class,
                            request -> request.query(Ask.any("id", ids))
                                    .size(ids.size())
                                    .source(source -> source.filter(fields -> fields.includes("id", "title"))))
                    .forEach(article -> titles.put(
                            article.id(),
                            article.article().content().title() == null
                                    ? ""
                                    : Shortened.to(
                                            TITLE, article.article().content().title())));
        }
        return titles;
    }
}
