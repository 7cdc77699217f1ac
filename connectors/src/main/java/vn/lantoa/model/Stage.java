package vn.lantoa.model;

/**
 * The stages of processing; one word for each, the same in names and uids of operators (alone, or before what is made
 * there), in
 * metrics, documents and pages.
 */
public enum Stage {
    POLL("poll"),
    ARCHIVE("archive"),
    EXTRACT("extract"),
    EXPIRE("expire"),
    REMEMBER("remember"),
    CLASSIFY("classify"),
    VERIFY("verify"),
    INDEX("index"),
    COUNT("count"),
    HEALTH("health");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** The stage's word. */
    @Override
    public String toString() {
        return word;
    }
}
