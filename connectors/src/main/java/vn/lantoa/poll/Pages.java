package vn.lantoa.poll;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.Continuation;
import vn.lantoa.http.FetchResult;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.MemoryBudget;
import vn.lantoa.model.Response;

/**
 * The pages of one article, as they were had.
 *
 * @param had the first, and behind it those that continue it; empty where the first could not be had
 * @param last the answer that ended it: a fault, or the last page
 */
public record Pages(List<Response> had, FetchResult last) {

    /** Pages of one article that are followed. */
    private static final int MOST = 20;

    /**
     * Bytes behind which no further page is asked for: many times what long articles have. All pages of one article are in
     * memory until Flink has them, and what comes behind them waits.
     */
    private static final int MOST_BYTES = 5_000_000;

    /**
     * Asks for them, one after the other.
     *
     * @param link of the first page
     * @param room takes in the bodies
     */
    public static Pages of(Fetcher fetcher, String link, MemoryBudget.Part room) {
        List<Response> pages = new ArrayList<>();
        long bytes = 0;
        FetchResult page = fetcher.fetch(link, room);
        while (page.ok()) {
            pages.add(page.response());
            bytes += page.content().length;
            boolean enough = pages.size() == MOST || bytes > MOST_BYTES;
            String next = enough ? null : Continuation.of(page.response());
            if (next == null) {
                break;
            }
            page = fetcher.fetch(next, room);
        }
        return new Pages(List.copyOf(pages), page);
    }

    /**
     * Why there is no page, in words; null where there is one: an article whose further pages are gone is what its
     * first say.
     */
    public @Nullable String fault() {
        return had.isEmpty() ? last.fault() + ": " + last.message() : null;
    }
}
