package vn.lantoa.bodies;

/** What sort of body one is. */
public enum BodyKind {
    /** Also what ranks as one: the State Bank, the Government's inspectorate and its office. */
    MINISTRY("ministry"),
    /** Of the Government, without being part of a ministry. */
    AGENCY("agency"),
    BROADCASTER("broadcaster"),
    PROVINCE("province"),
    /** Run centrally, and of the same rank as a province. */
    CITY("city");

    private final String word;

    BodyKind(String word) {
        this.word = word;
    }

    /** Whether it is a place that people live in, and no organisation. */
    public boolean isPlace() {
        return this == PROVINCE || this == CITY;
    }

    /** The word used in files. */
    @Override
    public String toString() {
        return word;
    }
}
