package vn.lantoa.fit;

import java.util.List;
import java.util.Set;
import vn.lantoa.verify.Feature;
import vn.lantoa.verify.Model;

/**
 * Logistic regression by coordinate descent. Weights are held near those written by hand as long as the material does not
 * speak against them, and keep their sign.
 */
final class Regression {

    private static final Set<Feature> AGAINST =
            Set.of(Feature.OTHER_LEADER, Feature.PLACE_MISSING, Feature.PHASE_MISSING, Feature.OUTDONE);
    private static final int SWEEPS = 100;

    private final double[][] measures;
    private final double[] labels;
    private final double[] logits;

    Regression(List<double[]> measures, List<Boolean> labels) {
        this.measures = measures.toArray(double[][]::new);
        this.labels = labels.stream().mapToDouble(label -> label ? 1 : 0).toArray();
        this.logits = new double[this.labels.length];
    }

    Model fit(Model start) {
        double[] prior = Prior.weights();
        double[] weights = Prior.weights();
        double bias = Prior.BIAS;
        for (int i = 0; i < logits.length; i++) {
            logits[i] = new Model(weights, bias, 0, 0).logit(measures[i]);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            bias += move(-1, step(-1, bias, Prior.BIAS, 0.01));
            for (Feature measure : Feature.values()) {
                int j = measure.place();
                double step = step(j, weights[j], prior[j], Prior.FIRMNESS);
                weights[j] += move(j, sensible(measure, weights[j], step));
            }
        }
        return new Model(weights, bias, start.accepted, start.unsure);
    }

    /** A Newton step along one weight (or, below zero, the bias). */
    private double step(int j, double weight, double prior, double firmness) {
        double gradient = firmness * (weight - prior);
        double curvature = firmness;
        for (int i = 0; i < labels.length; i++) {
            double x = j < 0 ? 1 : measures[i][j];
            if (x != 0) {
                double p = 1 / (1 + Math.exp(-logits[i]));
                gradient += (p - labels[i]) * x;
                curvature += Math.max(p * (1 - p), 1e-4) * x * x;
            }
        }
        return Math.max(-1, Math.min(1, -gradient / curvature));
    }

    /** The step, cut off where the weight would change its sign. */
    private static double sensible(Feature measure, double weight, double step) {
        return AGAINST.contains(measure) ? Math.min(step, -weight) : Math.max(step, -weight);
    }

    private double move(int j, double step) {
        for (int i = 0; i < labels.length; i++) {
            logits[i] += step * (j < 0 ? 1 : measures[i][j]);
        }
        return step;
    }
}
