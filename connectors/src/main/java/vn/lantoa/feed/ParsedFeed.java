package vn.lantoa.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/**
 * What a feed document says.
 *
 * @param link absolute address of the site
 * @param format such as {@code rss_2.0}, {@code atom_1.0} or {@code json_1.1}; null where it is no feed
 * @param entries in the order of the document
 * @param rhythm what it states about its own rhythm
 * @param fault null where the document is a feed
 * @param remark what is wrong with it; null where the document is a feed
 */
public record ParsedFeed(
        @Nullable String title,
        @Nullable String link,
        @Nullable String format,
        List<Entry> entries,
        Rhythm rhythm,
        @Nullable Fault fault,
        @Nullable Diagnostic remark) {

    /** The remark in English. */
    public @Nullable String message() {
        return Diagnostic.words(remark);
    }

    static ParsedFeed failed(Fault fault, Diagnostic remark) {
        return new ParsedFeed(null, null, null, List.of(), Rhythm.UNKNOWN, fault, remark);
    }
}
