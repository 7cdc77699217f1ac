package vn.lantoa.fit;

import java.util.EnumMap;
import java.util.Map;
import vn.lantoa.verify.Feature;

/** The weights one would write by hand: training starts from them and is regularised towards them. */
final class Prior {

    static final double BIAS = -6;
    /** Strength of the regularisation: as if so many examples agreed with them. */
    static final double FIRMNESS = 1;

    private static final Map<Feature, Double> WEIGHTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Feature.TITLE, 1.5),
            Map.entry(Feature.TITLE_PLACE, 1.5),
            Map.entry(Feature.TITLE_VERBATIM, 3.0),
            Map.entry(Feature.TITLE_CORE, 1.0),
            Map.entry(Feature.TOPIC, 0.5),
            Map.entry(Feature.OFTEN, 0.5),
            Map.entry(Feature.KEYWORD, 1.0),
            Map.entry(Feature.LEADER, 1.5),
            Map.entry(Feature.LEADER_ROLE, 0.5),
            Map.entry(Feature.MEMBER, 0.5),
            Map.entry(Feature.HOST, 1.0),
            Map.entry(Feature.PERSON_AND_HOST, 0.5),
            Map.entry(Feature.PERSON_AND_TOPIC, 1.0),
            Map.entry(Feature.PROGRAMME, 0.5),
            Map.entry(Feature.HOST_AND_TOPIC, 1.0),
            Map.entry(Feature.TOGETHER, 1.0),
            Map.entry(Feature.RESEARCH, 1.0),
            Map.entry(Feature.OTHER_LEADER, -1.0),
            Map.entry(Feature.PLACE_MISSING, -1.5),
            Map.entry(Feature.PHASE_MISSING, -4.0),
            Map.entry(Feature.OUTDONE, -3.0),
            Map.entry(Feature.CODE, 13.0)));

    private Prior() {}

    static double[] weights() {
        double[] weights = new double[Feature.values().length];
        WEIGHTS.forEach((measure, weight) -> weights[measure.place()] = weight);
        return weights;
    }
}
