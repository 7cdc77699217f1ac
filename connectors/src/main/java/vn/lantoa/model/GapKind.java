package vn.lantoa.model;

/** Why nothing came from a channel for a while. */
public enum GapKind {
    /** It was turned off, or what is needed to read it was not given. */
    OFF("off"),
    /** It was asked and could not be read. */
    FAULT("fault"),
    /** It was not asked: Lantoa did not run. */
    OUTAGE("outage"),
    /** It was read well and brought nothing for longer than its usual rhythm explains. */
    SILENCE("silence");

    private final String word;

    GapKind(String word) {
        this.word = word;
    }

    /** The word used in documents and pages. */
    @Override
    public String toString() {
        return word;
    }
}
