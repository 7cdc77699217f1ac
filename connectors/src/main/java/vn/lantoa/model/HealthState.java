package vn.lantoa.model;

/** Whether a channel that can be read publishes as it usually does. */
public enum HealthState {
    /** It publishes at its usual rhythm. */
    OK("ok"),
    /** Too little is known of it to say. */
    LEARNING("learning"),
    /** It has brought nothing for longer than its usual rhythm, or the settings for columns, allow. */
    SILENT("silent"),
    /** Silent too, although each answer lists entries: always the same ones. */
    FROZEN("frozen"),
    /** It is not read, because people have turned it off or have not given what is needed. */
    OFF("off");

    private final String word;

    HealthState(String word) {
        this.word = word;
    }

    /** Whether nothing comes from it that should. */
    public boolean quiet() {
        return this == SILENT || this == FROZEN;
    }

    /** The word used in documents and pages. */
    @Override
    public String toString() {
        return word;
    }
}
