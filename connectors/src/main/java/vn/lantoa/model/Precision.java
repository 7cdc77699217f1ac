package vn.lantoa.model;

/** How exactly the time of a publication is known. */
public enum Precision {
    /** To the minute or better. */
    MOMENT("moment"),
    /** The day of Vietnam only; a moment beside it is that day's beginning, unless it says otherwise. */
    DAY("day");

    private final String word;

    Precision(String word) {
        this.word = word;
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return word;
    }
}
