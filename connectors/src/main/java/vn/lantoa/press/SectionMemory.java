package vn.lantoa.press;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Json;

/**
 * What is kept of a section page from visit to visit.
 *
 * @param shapes of addresses of articles, with the number of articles that had them
 * @param leads what was said first of the articles that the page lists, by their address: a lead that is gone when an article
 *     moves down the page is no change of the article
 * @param learnt when a feed of the site was asked for addresses of articles; null before that
 */
record SectionMemory(
        Map<String, Integer> shapes,
        Map<String, String> leads,
        @Nullable Instant learnt) {

    private static final SectionMemory NONE = new SectionMemory(Map.of(), Map.of(), null);

    /** What was kept; nothing where that is null or cannot be read any more. */
    static SectionMemory read(@Nullable String json) {
        if (json == null) {
            return NONE;
        }
        try {
            SectionMemory memory = Json.read(json, SectionMemory.class);
            return memory.shapes == null || memory.leads == null ? NONE : memory;
        } catch (IllegalArgumentException e) {
            return NONE; // of another version: begin again
        }
    }
}
