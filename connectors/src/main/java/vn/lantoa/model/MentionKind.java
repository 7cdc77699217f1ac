package vn.lantoa.model;

/** What sort of thing an article names. */
public enum MentionKind {
    /** A ministry, an agency, a broadcaster of the state. */
    BODY("body"),
    /** A province, or a city of the same rank. */
    PROVINCE("province"),
    /** A decision, resolution, decree, law, circular or directive. */
    DOCUMENT("document"),
    PROGRAMME("programme"),
    /** A group or product of the list of strategic technologies. */
    TECHNOLOGY("technology"),
    /** What a passage does: it tells of a task, of its acceptance, it advertises. */
    ROLE("role");

    private final String word;

    MentionKind(String word) {
        this.word = word;
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return word;
    }
}
