package vn.lantoa.poll;

import java.time.Duration;
import vn.lantoa.channel.Listing;
import vn.lantoa.channel.Poller;
import vn.lantoa.feed.FeedPoller;
import vn.lantoa.http.Fetcher;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Fault;
import vn.lantoa.press.SectionPoller;
import vn.lantoa.press.SitemapPoller;
import vn.lantoa.settings.SocialSettings;

/** The poller for each kind of channel; one of each in a reader. */
final class Pollers {

    private final Poller feed;
    private final Poller sitemap;
    private final Poller section;

    Pollers(Fetcher fetcher, SocialSettings social) {
        feed = new FeedPoller(fetcher);
        sitemap = new SitemapPoller(fetcher);
        section = new SectionPoller(fetcher);
    }

    Poller of(ChannelKind kind) {
        return switch (kind) {
            case FEED -> feed;
            case SITEMAP -> sitemap;
            case SECTION -> section;
            default ->
                (channel, standing) -> Listing.failed(
                        Fault.NOT_A_FEED, "channels of kind " + kind + " cannot be read yet", Duration.ofDays(1));
        };
    }
}
