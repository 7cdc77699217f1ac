package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;
import java.util.Optional;
import vn.lantoa.document.Index;
import vn.lantoa.document.UnarchivedDocument;

/**
 * The articles whose newest state has no archived copy.
 *
 * @param waiting how many will be asked for again
 * @param lost how many will not
 */
public record Unarchived(long waiting, long lost) {

    public static Unarchived ask(Searcher searcher) {
        return new Unarchived(
                searcher.count(Index.UNARCHIVED, Ask.is("waiting", true)),
                searcher.count(Index.UNARCHIVED, Ask.is("waiting", false)));
    }

    /** What is known of an article; empty where its newest state is archived, or was never to be. */
    public static Optional<UnarchivedDocument> of(Searcher searcher, String article) {
        List<UnarchivedDocument> found = searcher.documents(
                Index.UNARCHIVED,
                UnarchivedDocument.class,
                request -> request.size(1)
                        .query(Ask.is("article", article))
                        .sort(sort -> sort.field(field -> field.field("at").order(SortOrder.Desc))));
        return found.stream().findFirst();
    }
}
