package vn.lantoa.model;

/** What speaks for an article publicising a task. */
public enum SignalKind {
    CODE("code"),
    TITLE("title"),
    LEADER("leader"),
    MEMBER("member"),
    HOST("host"),
    PROGRAMME("programme"),
    KEYWORD("keyword"),
    PRODUCT("product");

    private final String word;

    SignalKind(String word) {
        this.word = word;
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return word;
    }
}
