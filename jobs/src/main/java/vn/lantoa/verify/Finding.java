package vn.lantoa.verify;

import java.util.List;

/**
 * All that an article has of a task.
 *
 * @param number of the task in its registry
 * @param title of the titles, the one that is found best
 * @param cover how much of it
 * @param keywords covers of the keywords and products, in their order
 * @param leader null where not named
 * @param member null where none is named
 * @param host null where the task names no host
 * @param programme null where the text does not name the task's programme
 * @param code null where it is not there
 * @param measures by {@link Measure#place}
 */
public record Finding(
        int number,
        Profile profile,
        Phrase title,
        Cover cover,
        List<Cover> keywords,
        People.Named leader,
        People.Named member,
        Cover host,
        Cover programme,
        Codes.Mention code,
        double[] measures) {

    private static final double ANCHOR_HOST = 0.6;
    private static final double ANCHOR_TITLE = 0.4;

    /** Id of the task. */
    public String task() {
        return profile.task();
    }

    double measure(Measure measure) {
        return measures[measure.place()];
    }

    /**
     * Whether something ties the article to this very task: code, person, host, or the title almost verbatim. The topic
     * alone, however well it fits, may be that of other work.
     */
    boolean isAnchored() {
        return code != null
                || leader != null
                || member != null
                || measure(Measure.HOST) >= ANCHOR_HOST
                || measure(Measure.TITLE_VERBATIM) >= ANCHOR_TITLE;
    }

    /** How well the task fits beside others, before anything was learnt. */
    double fit() {
        return measure(Measure.TITLE)
                + measure(Measure.TITLE_PLACE)
                + measure(Measure.TITLE_CORE)
                + measure(Measure.KEYWORD)
                + measure(Measure.LEADER)
                + measure(Measure.HOST) / 2
                + measure(Measure.CODE) * 3
                - measure(Measure.PLACE_MISSING)
                - measure(Measure.PHASE_MISSING);
    }
}
