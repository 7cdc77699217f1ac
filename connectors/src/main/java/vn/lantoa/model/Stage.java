package vn.lantoa.model;

/** The stages of the way; one word for each, the same in operators, metrics, documents and pages. */
public enum Stage {
    POLL("poll"),
    ARCHIVE("archive"),
    EXTRACT("extract"),
    REMEMBER("remember"),
    CLASSIFY("classify"),
    VERIFY("verify"),
    COUNT("count"),
    INDEX("index");

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
