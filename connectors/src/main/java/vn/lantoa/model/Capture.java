package vn.lantoa.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched for one entry: the entry, and its pages where they could be had.
 *
 * @param address canonical form of the entry's link, by which the article is known ({@link Addresses#canonical})
 * @param pages the article's page, and behind it the pages that continue it; empty where none could be had, or where the
 *     entry is the whole item, as in social channels
 * @param fault why there is no page; null where there is one, or none is wanted
 * @param fetched when the page, or failing that the entry, was fetched
 */
public record Capture(
        Channel channel,
        Entry entry,
        String address,
        List<Response> pages,
        @Nullable String fault,
        Instant fetched) {

    /** The article's first page. */
    public @Nullable Response page() {
        return pages.isEmpty() ? null : pages.get(0);
    }
}
