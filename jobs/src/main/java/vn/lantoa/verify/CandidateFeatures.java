package vn.lantoa.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an article has of a task.
 *
 * @param number of the task in its registry
 * @param title of the titles, the one that is found best
 * @param cover how much of it
 * @param keywords covers of the keywords and products, in their order
 * @param team who of the task's team is named
 * @param host how much of the host's name, where the task names one
 * @param programme how much of the programme, where the text names it
 * @param code where it stands
 * @param measures by {@link Feature#place}
 */
public record CandidateFeatures(
        int number,
        Profile profile,
        WeightedPhrase title,
        PhraseCoverage cover,
        List<PhraseCoverage> keywords,
        NamedTeam team,
        @Nullable PhraseCoverage host,
        @Nullable PhraseCoverage programme,
        Codes.@Nullable Mention code,
        double[] measures) {

    private static final double ANCHOR_HOST = 0.6;
    private static final double ANCHOR_TITLE = 0.4;

    /** Id of the task. */
    public String task() {
        return profile.task();
    }

    double measure(Feature measure) {
        return measures[measure.place()];
    }

    /**
     * Whether something ties the article to this very task: code, person, host, or the title almost verbatim. The topic
     * alone, however well it fits, may be that of other work.
     */
    boolean isAnchored() {
        return code != null
                || team.leader() != null
                || team.member() != null
                || measure(Feature.HOST) >= ANCHOR_HOST
                || measure(Feature.TITLE_VERBATIM) >= ANCHOR_TITLE;
    }

    /** How well the task fits beside others, before anything was learnt. */
    double fit() {
        return measure(Feature.TITLE)
                + measure(Feature.TITLE_PLACE)
                + measure(Feature.TITLE_CORE)
                + measure(Feature.KEYWORD)
                + measure(Feature.LEADER)
                + measure(Feature.HOST) / 2
                + measure(Feature.CODE) * 3
                - measure(Feature.PLACE_MISSING)
                - measure(Feature.PHASE_MISSING);
    }
}
