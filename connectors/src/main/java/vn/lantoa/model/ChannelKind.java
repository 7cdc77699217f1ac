package vn.lantoa.model;

/** How a channel is read. */
public enum ChannelKind {
    FEED("feed"),
    SITEMAP("sitemap"),
    SECTION("section"),
    YOUTUBE("youtube"),
    FACEBOOK("facebook"),
    TIKTOK("tiktok"),
    ZALO("zalo"),
    X("x"),
    THREADS("threads"),
    TELEGRAM("telegram"),
    MASTODON("mastodon"),
    BLUESKY("bluesky");

    private final String word;

    ChannelKind(String word) {
        this.word = word;
    }

    /** Whether it is an account on a platform: what it lists are whole items, and no page is fetched for them. */
    public boolean isSocial() {
        return compareTo(SECTION) > 0;
    }

    /** The word used in files, documents and addresses. */
    @Override
    public String toString() {
        return word;
    }
}
