package vn.lantoa.health;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Whose;

/** What is read of a {@link vn.lantoa.document.SightingDocument}. */
record SightedItem(
        String article,
        String channel,
        Instant at,
        @Nullable Instant published,
        @Nullable Precision precision,
        Instant time,
        @Nullable String section,
        @Nullable Whose whose) {

    /** Whether it is its outlet's own; what another outlet published tells nothing of what a channel misses. */
    boolean isOwn() {
        return whose == null;
    }

    /** Publication as stated and credible: not after it was sighted. Null otherwise. */
    @Nullable
    Instant stated() {
        return published == null || published.isAfter(at) ? null : published;
    }

    /** The moment of publication, where it is stated to the minute and credible. Null otherwise. */
    @Nullable
    Instant exact() {
        return precision == Precision.DAY ? null : stated();
    }

    /** The same, with the texts that it has in common with others held once: hundreds of thousands are kept. */
    SightedItem sharing(Map<String, String> texts) {
        return new SightedItem(
                share(article, texts),
                share(channel, texts),
                at,
                published,
                precision,
                published != null && time.equals(published) ? published : time.equals(at) ? at : time,
                section == null ? null : share(section, texts),
                whose);
    }

    private static String share(String text, Map<String, String> texts) {
        String before = texts.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}
