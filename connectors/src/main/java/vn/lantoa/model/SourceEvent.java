package vn.lantoa.model;

/**
 * What the source hands on, exactly one of: a capture, how a channel is after a visit, that a channel lists an item, that an
 * item has to go, that something was passed over. The others are null.
 */
public record SourceEvent(
        Capture capture, ChannelReport report, Sighting sighting, Tombstone withdrawn, Skipped skipped) {

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
