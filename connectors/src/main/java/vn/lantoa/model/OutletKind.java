package vn.lantoa.model;

/** What sort of publisher an outlet is. */
public enum OutletKind {
    PRESS("press"),
    BROADCASTER("broadcaster"),
    MINISTRY("ministry"),
    AGENCY("agency"),
    PROVINCE("province"),
    ENTERPRISE("enterprise"),
    UNIVERSITY("university"),
    RESEARCH("research");

    private final String word;

    OutletKind(String word) {
        this.word = word;
    }

    /** The word used in files, documents and addresses. */
    @Override
    public String toString() {
        return word;
    }
}
