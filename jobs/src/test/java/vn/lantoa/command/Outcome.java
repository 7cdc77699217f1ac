package vn.lantoa.command;

import java.util.stream.Collectors;
import vn.lantoa.document.ChannelDocument;

/**
 * What became of an attack.
 *
 * @param channel what is told of its channel; null where nothing is
 */
record Outcome(Attack attack, ChannelDocument channel, boolean met) {

    static Outcome of(Attack attack, ChannelDocument channel) {
        return new Outcome(attack, channel, channel != null && met(attack, channel));
    }

    private static boolean met(Attack attack, ChannelDocument channel) {
        if (attack.place() != Attack.Place.PAGE) {
            return attack.expected().isMetBy(channel.visit().fault())
                    && (channel.visit().fault() != null || channel.answered());
        }
        // what becomes of pages is told of the visits that asked for them; a host whose pages stay silent is left alone
        boolean faulty = channel.days().stream().anyMatch(day -> !day.faults().isEmpty());
        return faulty
                ? channel.days().stream()
                        .flatMap(day -> day.faults().stream())
                        .allMatch(count -> attack.expected().isMetBy(count.fault()))
                : attack.expected().read() && channel.answered();
    }

    @Override
    public String toString() {
        if (channel == null) {
            return "WRONG " + attack.name() + ": nothing is known of it";
        }
        return (met ? "right " : "WRONG ") + attack.name() + ": "
                + (channel.visit().fault() == null
                        ? "read"
                        : channel.visit().fault() + " (" + channel.visit().message() + ")")
                + channel.days().stream()
                        .flatMap(day -> day.faults().stream())
                        .map(count -> count.visits() + " x " + count.fault() + (count.pages() ? " of pages" : ""))
                        .collect(Collectors.joining(", ", "; ", ""))
                + " in "
                + channel.days().stream().mapToInt(day -> day.visits()).sum() + " visits";
    }
}
