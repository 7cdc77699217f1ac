package vn.lantoa.document;

/** How it is found where an indicator stands. */
public enum IndicatorMeasure {
    /** Tasks publicised among those that are registered. */
    TASKS("tasks"),
    /** Portals with a living column. */
    PORTALS("portals"),
    /** Key press agencies with a living column. */
    PRESS("press"),
    /** A person enters it. */
    DECLARED("declared");

    private final String word;

    IndicatorMeasure(String word) {
        this.word = word;
    }

    /** The word used in documents and in {@code programme.yaml}. */
    @Override
    public String toString() {
        return word;
    }
}
