package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.model.Whose;

/**
 * What channels list at hosts that belong to no outlet of the catalogue: no articles until somebody says whose they are.
 *
 * @param total how many such items there are
 * @param hosts the hosts with the most of them first; at most {@link #MOST_HOSTS}
 */
public record Unowned(long total, List<Host> hosts) {

    /** No more hosts are told. */
    public static final int MOST_HOSTS = 200;

    private static final int NEWEST = 3;
    private static final int MOST_LISTERS = 20;
    private static final Query NOBODYS = Ask.is("whose", Whose.NOBODYS.toString());

    /**
     * A host.
     *
     * @param items how many of its addresses are listed, each channel that lists one counted
     * @param listers ids of the channels that list them, those with the most first
     * @param newest a few of them, the newest first
     */
    public record Host(String name, long items, List<String> listers, List<SightingDocument> newest) {}

    /** How many there are. */
    public static long count(Searcher searcher) {
        return Searcher.total(searcher.search(
                Index.SIGHTINGS, Void.class, request -> request.query(NOBODYS).size(0)));
    }

    public static Unowned ask(Searcher searcher) {
        Aggregation hosts =
                Aggregation.of(host -> host.terms(terms -> terms.field("host").size(MOST_HOSTS))
                        .aggregations(
                                "listers",
                                by -> by.terms(terms -> terms.field("channel").size(MOST_LISTERS)))
                        .aggregations(
                                "newest",
                                by -> by.topHits(top -> top.size(NEWEST)
                                        .sort(sort -> sort.field(
                                                field -> field.field("at").order(SortOrder.Desc))))));
        var response = searcher.search(
                Index.SIGHTINGS,
                Void.class,
                request -> request.query(NOBODYS).size(0).aggregations("hosts", hosts));
        return new Unowned(
                Searcher.total(response),
                Ask.buckets(response.aggregations().get("hosts")).stream()
                        .map(Unowned::host)
                        .toList());
    }

    private static Host host(StringTermsBucket bucket) {
        return new Host(
                bucket.key().stringValue(),
                bucket.docCount(),
                Ask.buckets(bucket.aggregations().get("listers")).stream()
                        .map(lister -> lister.key().stringValue())
                        .toList(),
                Ask.asked(bucket.aggregations(), "newest").topHits().hits().hits().stream()
                        .map(hit -> hit.source().to(SightingDocument.class))
                        .toList());
    }
}
