package vn.lantoa.model;

/** Where an article's time of publication was read. */
public enum DateOrigin {
    PAGE("page"),
    FEED("feed"),
    ADDRESS("address"),
    /** Nothing states it: the time of fetching stands in. */
    FETCH("fetch");

    private final String word;

    DateOrigin(String word) {
        this.word = word;
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return word;
    }
}
