package vn.lantoa.model;

/** The form of a published item. */
public enum ArticleKind {
    ARTICLE("article"),
    VIDEO("video"),
    GALLERY("gallery"),
    LIVE("live"),
    POST("post");

    private final String word;

    ArticleKind(String word) {
        this.word = word;
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return word;
    }
}
