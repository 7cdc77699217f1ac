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

    /**
     * What a probability means.
     *
     * @param yes from this one on an article has the theme
     * @param unsure from this one on a person should look
     */
    public static Decision of(double probability, double yes, double unsure) {
        if (probability >= yes) {
            return YES;
        }
        return probability >= unsure ? UNSURE : NO;
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return word;
    }
}
