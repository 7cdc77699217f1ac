package vn.lantoa.model;

/** How much an article says of a task. */
public enum Level {
    /** The task's work or result is what the article, or a section of it, is about. */
    REPORTED("reported"),
    /** The task is named in passing. */
    MENTIONED("mentioned");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return word;
    }
}
