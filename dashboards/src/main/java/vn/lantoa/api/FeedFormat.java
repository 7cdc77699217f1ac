package vn.lantoa.api;

import java.util.Locale;

/** A form in which feeds are written. */
public enum FeedFormat {
    ATOM("application/atom+xml; charset=utf-8") {
        @Override
        public byte[] write(Feed feed) {
            return AtomWriter.write(feed);
        }
    },
    RSS("application/rss+xml; charset=utf-8") {
        @Override
        public byte[] write(Feed feed) {
            return RssWriter.write(feed);
        }
    };

    private final String contentType;

    FeedFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** How addresses of such feeds end. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The document as UTF-8. */
    public abstract byte[] write(Feed feed);
}
