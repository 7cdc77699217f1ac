package vn.lantoa.model;

/**
 * What the source hands on, exactly one of: a capture, how a channel is after a visit, that a channel lists an item, that an
 * item has to go, that something was passed over. The others are null.
 */
public record Polled(Capture capture, ChannelReport report, Sighting sighting, Withdrawn withdrawn, Skipped skipped) {

    public static Polled of(Capture capture) {
        return new Polled(capture, null, null, null, null);
    }

    public static Polled of(ChannelReport report) {
        return new Polled(null, report, null, null, null);
    }

    public static Polled of(Sighting sighting) {
        return new Polled(null, null, sighting, null, null);
    }

    public static Polled of(Withdrawn withdrawn) {
        return new Polled(null, null, null, withdrawn, null);
    }

    public static Polled of(Skipped skipped) {
        return new Polled(null, null, null, null, skipped);
    }
}
