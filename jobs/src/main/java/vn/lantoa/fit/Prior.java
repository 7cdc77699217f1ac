package vn.lantoa.fit;

import java.util.EnumMap;
import java.util.Map;
import vn.lantoa.verify.Measure;

/** The weights one would write by hand: what training starts from and is held to. */
final class Prior {

    static final double BIAS = -6;
    /** How firmly: as if so many examples spoke for them. */
    static final double FIRMNESS = 1;

    private static final Map<Measure, Double> WEIGHTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Measure.TITLE, 1.5),
            Map.entry(Measure.TITLE_PLACE, 1.5),
            Map.entry(Measure.TITLE_VERBATIM, 3.0),
            Map.entry(Measure.TITLE_CORE, 1.0),
            Map.entry(Measure.TOPIC, 0.5),
            Map.entry(Measure.OFTEN, 0.5),
            Map.entry(Measure.KEYWORD, 1.0),
            Map.entry(Measure.LEADER, 1.5),
            Map.entry(Measure.LEADER_ROLE, 0.5),
            Map.entry(Measure.MEMBER, 0.5),
            Map.entry(Measure.HOST, 1.0),
            Map.entry(Measure.PERSON_AND_HOST, 0.5),
            Map.entry(Measure.PERSON_AND_TOPIC, 1.0),
            Map.entry(Measure.PROGRAMME, 0.5),
            Map.entry(Measure.HOST_AND_TOPIC, 1.0),
            Map.entry(Measure.TOGETHER, 1.0),
            Map.entry(Measure.RESEARCH, 1.0),
            Map.entry(Measure.OTHER_LEADER, -1.0),
            Map.entry(Measure.PLACE_MISSING, -1.5),
            Map.entry(Measure.PHASE_MISSING, -4.0),
            Map.entry(Measure.OUTDONE, -3.0),
            Map.entry(Measure.CODE, 13.0)));

    private Prior() {}

    static double[] weights() {
        double[] weights = new double[Measure.values().length];
        WEIGHTS.forEach((measure, weight) -> weights[measure.place()] = weight);
        return weights;
    }
}
