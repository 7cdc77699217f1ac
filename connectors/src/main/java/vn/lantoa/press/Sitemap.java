package vn.lantoa.press;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/**
 * What a sitemap document says.
 *
 * @param entries pages that it lists, in its order; empty where it is an index
 * @param children sitemaps that it lists, in its order; empty where it is none
 * @param index whether it lists sitemaps
 * @param language that it states for its articles, two letters
 * @param fault null where the document is a sitemap
 * @param remark what is wrong; null where the document is a sitemap
 */
record Sitemap(
        List<Entry> entries,
        List<Child> children,
        boolean index,
        @Nullable String language,
        @Nullable Fault fault,
        @Nullable Diagnostic remark) {

    /**
     * A sitemap that an index lists.
     *
     * @param modified as the index states; null where it does not
     */
    record Child(String address, @Nullable Instant modified) {}

    static Sitemap of(List<Entry> entries, @Nullable String language) {
        return new Sitemap(entries, List.of(), false, language, null, null);
    }

    static Sitemap index(List<Child> children) {
        return new Sitemap(List.of(), children, true, null, null, null);
    }

    /** The remark in English. */
    @Nullable
    String message() {
        return Diagnostic.words(remark);
    }

    static Sitemap failed(Fault fault, @Nullable Diagnostic remark) {
        return new Sitemap(List.of(), List.of(), false, null, fault, remark);
    }
}
