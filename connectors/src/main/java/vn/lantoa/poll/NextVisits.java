package vn.lantoa.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.settings.PollSettings;

/**
 * Which channels are visited next. What has been due longest comes first, so that no channel waits for good behind others
 * that are due again whenever a visitor, or their host, is free.
 */
final class NextVisits {

    private final PollSettings settings;

    NextVisits(PollSettings settings) {
        this.settings = settings;
    }

    /**
     * At most one of each host, and as many as there are visitors free.
     *
     * @param channels of those that are due for equally long the first is taken
     * @param busy the hosts that are being visited, by a visitor each
     */
    List<PollSplit> of(Collection<PollSplit> channels, Set<String> busy, Instant now) {
        Set<String> hosts = new HashSet<>(busy);
        return channels.stream()
                .filter(channel -> settings.bounded() || channel.cursor().isDue(now))
                .sorted(Comparator.comparing(channel -> channel.cursor().due(now)))
                .filter(channel -> hosts.add(host(channel.channel())))
                .limit(settings.hosts() - busy.size())
                .toList();
    }

    /** By which visits and turns are kept apart. */
    static String host(Channel channel) {
        return Addresses.server(channel.address());
    }
}
