package vn.lantoa.model;

/**
 * What the source hands on: a capture, or how a channel is after a visit; the other one is null.
 */
public record Polled(Capture capture, ChannelReport report) {

    public static Polled of(Capture capture) {
        return new Polled(capture, null);
    }

    public static Polled of(ChannelReport report) {
        return new Polled(null, report);
    }
}
