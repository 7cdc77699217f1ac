package vn.lantoa.poll;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.channel.Poller;
import vn.lantoa.feed.FeedPoller;
import vn.lantoa.http.Fetcher;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.press.SectionPoller;
import vn.lantoa.press.SitemapPoller;
import vn.lantoa.settings.SocialSettings;
import vn.lantoa.social.Platforms;

/** The poller for each kind of channel; one of each in a reader. */
final class Pollers {

    private final Map<ChannelKind, Poller> pollers = new EnumMap<>(ChannelKind.class);

    Pollers(Fetcher fetcher, SocialSettings social, InstantSource clock) {
        pollers.put(ChannelKind.FEED, new FeedPoller(fetcher));
        pollers.put(ChannelKind.SITEMAP, new SitemapPoller(fetcher));
        pollers.put(ChannelKind.SECTION, new SectionPoller(fetcher));
        pollers.putAll(Platforms.pollers(fetcher, social, clock));
    }

    Poller of(ChannelKind kind) {
        return Objects.requireNonNull(pollers.get(kind), "every kind has a poller");
    }
}
