package vn.lantoa.page;

import org.jspecify.annotations.Nullable;
import vn.lantoa.query.Searcher;

/**
 * Which part of a list is shown.
 *
 * @param page from 1
 * @param total how long the list is
 */
public record Paging(int page, int size, long total, Link here) {

    /** The last page that Elasticsearch can be asked for. */
    static int deepest(int size) {
        return Searcher.DEEPEST / size;
    }

    static int page(PageRequest visit, int size) {
        return visit.parameters().number("page", 1, 1, deepest(size), "bad.page");
    }

    static int first(int page, int size) {
        return (page - 1) * size;
    }

    /** How many pages there are; at least 1. */
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** Whether the list goes on beyond what can be paged to. */
    public boolean cut() {
        return total > Searcher.DEEPEST;
    }

    /** Place of the first one shown, from 1; 0 where the list is empty. */
    public long from() {
        return total == 0 ? 0 : Math.min(total, (long) first(page, size) + 1);
    }

    public long to() {
        return Math.min(total, (long) page * size);
    }

    /** Null on the first page. */
    public @Nullable Link previous() {
        return page == 1 ? null : to(page - 1);
    }

    /** Null on the last page. */
    public @Nullable Link next() {
        return page >= Math.min(pages(), deepest(size)) ? null : to(page + 1);
    }

    private Link to(int other) {
        return other == 1 ? here.without("page") : here.with("page", other);
    }
}
