package vn.lantoa.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/** The logistic model: how much each measure adds to the log-odds that an article publicises a task. */
public final class Model {

    private static final String BIAS = "bias";

    final double[] weights;
    public final double bias;
    public final double accepted;
    public final double unsure;

    /**
     * @param weights by {@link Feature#place}
     * @param accepted probability from which evidence counts, where {@link CandidateFeatures#isAnchored}
     * @param unsure probability from which it is shown to a person
     */
    public Model(double[] weights, double bias, double accepted, double unsure) {
        this.weights = weights.clone();
        this.bias = bias;
        this.accepted = accepted;
        this.unsure = unsure;
    }

    /** The one that comes with Lantoa. */
    public static Model bundled() {
        Properties properties = new Properties();
        try (InputStream stream = Model.class.getResourceAsStream("weights.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] weights = new double[Feature.values().length];
        for (Feature measure : Feature.values()) {
            weights[measure.place()] = number(properties, measure.name());
        }
        return new Model(
                weights, number(properties, BIAS), number(properties, "accepted"), number(properties, "unsure"));
    }

    private static double number(Properties properties, String key) {
        return Double.parseDouble(
                properties.getProperty(key.toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    double probability(CandidateFeatures finding) {
        return 1 / (1 + Math.exp(-logit(finding.measures())));
    }

    public double logit(double[] measures) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * measures[i];
        }
        return sum;
    }

    public double weight(Feature measure) {
        return weights[measure.place()];
    }
}
