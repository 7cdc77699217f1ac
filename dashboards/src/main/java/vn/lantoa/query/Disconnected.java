package vn.lantoa.query;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/**
 * No host at all can be reached: one cause on our side, told once, and no fault of each source.
 *
 * @param channels that met with it, by id; a host that was not found while others were is a fault of its own
 * @param lastSuccess when a channel last answered; null where none ever did
 */
public record Disconnected(Set<String> channels, @Nullable Instant lastSuccess) {

    /** So many hosts that all answer nothing at the same time are no chance. */
    private static final int LEAST_HOSTS = 3;

    private static final Duration TOGETHER = Duration.ofMinutes(10);
    private static final Set<Fault> NO_HOST = EnumSet.of(Fault.UNREACHABLE, Fault.TIMEOUT);

    /** Present where every one of the newest visits, to three hosts at least, found none. */
    static Optional<Disconnected> of(List<ChannelDocument> channels) {
        List<ChannelDocument> visited = channels.stream()
                .filter(channel -> !channel.off() && channel.visit().visited() != null)
                .toList();
        Instant newest = visited.stream()
                .map(one -> one.visit().visited())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        List<ChannelDocument> latest = visited.stream()
                .filter(channel -> visitedAfter(channel, newest.minus(TOGETHER)))
                .toList();
        long hosts = latest.stream().map(Disconnected::host).distinct().count();
        if (hosts < LEAST_HOSTS || !latest.stream().allMatch(Disconnected::foundNoHost)) {
            return Optional.empty();
        }
        Instant lastSuccess = Channels.lastSuccess(channels);
        Set<String> met = Set.copyOf(visited.stream()
                .filter(Disconnected::foundNoHost)
                .filter(channel -> lastSuccess == null || visitedAfter(channel, lastSuccess))
                .map(ChannelDocument::id)
                .toList());
        return Optional.of(new Disconnected(met, lastSuccess));
    }

    private static boolean visitedAfter(ChannelDocument channel, Instant moment) {
        Instant visited = channel.visit().visited();
        return visited != null && visited.isAfter(moment);
    }

    private static boolean foundNoHost(ChannelDocument channel) {
        return !channel.answered() && NO_HOST.contains(channel.visit().fault()) && !wasThere(channel);
    }

    /** A host whose certificate nobody trusts was reached. */
    private static boolean wasThere(ChannelDocument channel) {
        return channel.visit().remark() != null
                && channel.visit().remark().details().stream()
                        .anyMatch(detail -> detail.kind() == DiagnosticKind.NOT_SECURE);
    }

    private static String host(ChannelDocument channel) {
        try {
            return Objects.requireNonNullElse(URI.create(channel.address()).getHost(), channel.address());
        } catch (IllegalArgumentException e) {
            return channel.address();
        }
    }
}
