package vn.lantoa.model;

/** Whether an article has a theme. */
public enum Decision {
    YES("yes"),
    NO("no"),
    /** Near enough to the line that a person should look. */
    UNSURE("unsure");

    private final String word;

    Decision(String word) {
        this.word = word;
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return word;
    }
}
