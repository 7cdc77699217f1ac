package vn.lantoa.health;

import java.time.Instant;
import vn.lantoa.model.ChannelKind;

/** What is read of a {@link vn.lantoa.elastic.SightingDocument}. */
record Item(
        String article,
        String outlet,
        String channel,
        ChannelKind kind,
        Instant at,
        Instant published,
        Instant time,
        String section) {

    /** Publication as stated and credible: not after it was sighted. Null otherwise. */
    Instant stated() {
        return published == null || published.isAfter(at) ? null : published;
    }
}
