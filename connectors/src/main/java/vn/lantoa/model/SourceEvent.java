package vn.lantoa.model;

import org.jspecify.annotations.Nullable;

/**
 * What the source emits, exactly one of: a capture, how a channel is after a visit, that a channel lists an item, that an
 * item has to go, that something was skipped. The other components are null.
 */
public record SourceEvent(
        @Nullable Capture capture,
        @Nullable ChannelReport report,
        @Nullable Sighting sighting,
        @Nullable Tombstone withdrawn,
        @Nullable Skipped skipped) {

    public static SourceEvent of(Capture capture) {
        return new SourceEvent(capture, null, null, null, null);
    }

    public static SourceEvent of(ChannelReport report) {
        return new SourceEvent(null, report, null, null, null);
    }

    public static SourceEvent of(Sighting sighting) {
        return new SourceEvent(null, null, sighting, null, null);
    }

    public static SourceEvent of(Tombstone withdrawn) {
        return new SourceEvent(null, null, null, withdrawn, null);
    }

    public static SourceEvent of(Skipped skipped) {
        return new SourceEvent(null, null, null, null, skipped);
    }
}
