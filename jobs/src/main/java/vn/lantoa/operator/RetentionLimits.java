package vn.lantoa.operator;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.settings.SocialSettings;

/**
 * How long stored items of platforms may be kept without being read again.
 *
 * @param everywhere by the terms of the platform, whatever channel they came from
 * @param unread in channels that are no longer read, so that nobody would notice that they were deleted
 * @param read ids of the channels that are read
 */
public record RetentionLimits(
        Map<ChannelKind, Duration> everywhere, Map<ChannelKind, Duration> unread, Set<String> read)
        implements Serializable {

    private static final Duration UNREAD = Duration.ofDays(30);

    /** The limits under which the channels of a catalogue are read. */
    public static RetentionLimits of(SocialSettings social, Collection<Channel> channels) {
        Map<ChannelKind, Duration> everywhere = new EnumMap<>(ChannelKind.class);
        Set<String> read = new HashSet<>();
        social.platforms().forEach((kind, platform) -> {
            if (platform.terms().maxAge() != null) {
                everywhere.put(kind, platform.terms().maxAge());
            }
        });
        for (Channel channel : channels) {
            if (!channel.kind().isSocial() || isRead(channel.kind(), social)) {
                read.add(channel.id());
            }
        }
        return new RetentionLimits(everywhere, Map.of(ChannelKind.X, UNREAD), read);
    }

    /** Without money no post of X is read again, however much the platform is turned on. */
    private static boolean isRead(ChannelKind kind, SocialSettings social) {
        boolean paid = kind != ChannelKind.X || social.x().month() > 0;
        return paid && social.platform(kind).on();
    }

    /** The kinds that have a limit at all. */
    Set<ChannelKind> kinds() {
        Set<ChannelKind> kinds = new HashSet<>(everywhere.keySet());
        kinds.addAll(unread.keySet());
        return kinds;
    }

    /** How long an item may be kept; null where there is no limit. */
    @Nullable
    Duration of(ChannelKind kind, String channel) {
        Duration limit = everywhere.get(kind);
        return limit == null && !read.contains(channel) ? unread.get(kind) : limit;
    }
}
