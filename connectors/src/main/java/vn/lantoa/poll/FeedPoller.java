package vn.lantoa.poll;

import vn.lantoa.feed.FeedParser;
import vn.lantoa.feed.ParsedFeed;
import vn.lantoa.http.Fetched;
import vn.lantoa.http.Fetcher;
import vn.lantoa.model.Channel;

/** Asks feeds. */
final class FeedPoller implements Poller {

    private final Fetcher fetcher;
    private final FeedParser parser = new FeedParser();

    FeedPoller(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Listing list(Channel channel, String etag, String lastModified) {
        Fetched fetched = fetcher.fetch(channel.address(), etag, lastModified);
        if (fetched.notModified()) {
            return new Listing(java.util.List.of(), true, etag, lastModified, null, null, null);
        }
        if (!fetched.ok()) {
            return Listing.failed(fetched.fault(), fetched.message(), fetched.retryAfter());
        }
        ParsedFeed feed = parser.parse(fetched.body(), fetched.contentType(), fetched.finalAddress());
        if (feed.fault() != null) {
            return Listing.failed(feed.fault(), feed.message(), null);
        }
        return new Listing(feed.entries(), false, fetched.etag(), fetched.lastModified(), null, null, null);
    }
}
