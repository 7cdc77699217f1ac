package vn.lantoa.feed;

import vn.lantoa.channel.Listing;
import vn.lantoa.channel.Poller;
import vn.lantoa.channel.Standing;
import vn.lantoa.http.Fetched;
import vn.lantoa.http.Fetcher;
import vn.lantoa.model.Channel;

/** Asks feeds. */
public final class FeedPoller implements Poller {

    private final Fetcher fetcher;
    private final FeedParser parser = new FeedParser();

    public FeedPoller(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Listing list(Channel channel, Standing standing) {
        Fetched fetched = fetcher.fetch(channel.address(), standing.etag(), standing.lastModified());
        if (fetched.notModified()) {
            return Listing.unchanged(standing);
        }
        if (!fetched.ok()) {
            return Listing.failed(fetched.fault(), fetched.message(), fetched.retryAfter());
        }
        ParsedFeed feed = parser.parse(fetched.body(), fetched.contentType(), fetched.finalAddress());
        if (feed.fault() != null) {
            return Listing.failed(feed.fault(), feed.message(), null);
        }
        return Listing.of(feed.entries()).validated(fetched.etag(), fetched.lastModified());
    }
}
