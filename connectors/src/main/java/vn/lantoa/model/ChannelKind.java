package vn.lantoa.model;

/** How a channel is read. */
public enum ChannelKind {
    FEED("feed"),
    SITEMAP("sitemap"),
    SECTION("section");

    private final String word;

    ChannelKind(String word) {
        this.word = word;
    }

    /** The word used in files, documents and addresses. */
    @Override
    public String toString() {
        return word;
    }
}
