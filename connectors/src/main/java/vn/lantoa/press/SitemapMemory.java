package vn.lantoa.press;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Json;

/**
 * What is kept of an index of sitemaps from visit to visit.
 *
 * @param index whether the channel's address is an index
 * @param asked when the channel was asked last; null before that
 * @param listed the sitemaps that the index lists and that may be asked, so that they are known when it says "unchanged"
 * @param known what was found in those that were asked
 */
record SitemapMemory(boolean index, @Nullable Instant asked, List<Sitemap.Child> listed, List<Known> known) {

    private static final SitemapMemory NONE = new SitemapMemory(false, null, List.of(), List.of());

    /**
     * A sitemap that was asked.
     *
     * @param modified as the index stated when it was asked; null where it did not
     * @param etag validator of its last answer
     * @param lastModified validator of its last answer
     * @param asked when that was
     * @param newest moment of the newest entry ever seen in it; null where its entries have none
     * @param again how often it was asked once more since it last changed, because pages of it waited
     */
    record Known(
            String address,
            @Nullable Instant modified,
            @Nullable String etag,
            @Nullable String lastModified,
            Instant asked,
            @Nullable Instant newest,
            int again) {}

    /** What was kept; nothing where that is null or cannot be read any more. */
    static SitemapMemory read(@Nullable String json) {
        if (json == null) {
            return NONE;
        }
        try {
            SitemapMemory memory = Json.read(json, SitemapMemory.class);
            return memory.listed == null || memory.known == null ? NONE : memory;
        } catch (IllegalArgumentException e) {
            return NONE; // of another version: begin again
        }
    }

    Map<String, Known> byAddress() {
        return known.stream().collect(Collectors.toMap(Known::address, Function.identity(), (one, other) -> one));
    }
}
