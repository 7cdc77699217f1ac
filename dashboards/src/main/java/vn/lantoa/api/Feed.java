package vn.lantoa.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.lantoa.page.ReaderLanguage;

/**
 * What is new, for feed readers, whatever the form it is written in. All texts are fit for XML, all addresses absolute.
 *
 * @param id stays the same as long as the same is asked for
 * @param self where it was fetched
 * @param page where people see the same
 * @param updated when anything of it last changed
 * @param items the newest first
 */
public record Feed(
        String id, String title, String self, String page, ReaderLanguage language, Instant updated, List<Item> items) {

    /** So many items at most. */
    public static final int MOST = 100;

    /**
     * One thing that is new.
     *
     * @param id stays the same when anything else of it changes
     * @param updated when what it says last changed; not before {@code published}
     * @param author the outlet
     * @param link what it is about
     * @param related another page about it
     * @param summary may be empty
     */
    record Item(
            String id,
            String title,
            Instant published,
            Instant updated,
            String author,
            List<Category> categories,
            String link,
            String related,
            String summary) {}

    /**
     * @param term known to programs
     * @param label for people
     */
    record Category(String term, String label) {}

    /** When the newest change was; the other moment where there are no items. */
    static Instant newest(List<Item> items, Instant otherwise) {
        return items.stream().map(Item::updated).max(Comparator.naturalOrder()).orElse(otherwise);
    }
}
