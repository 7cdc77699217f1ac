package vn.lantoa.model;

/** Whether evidence counts. */
public enum Acceptance {
    ACCEPTED("accepted"),
    /** Shown to a person, not counted until confirmed. */
    UNSURE("unsure");

    private final String word;

    Acceptance(String word) {
        this.word = word;
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return word;
    }
}
