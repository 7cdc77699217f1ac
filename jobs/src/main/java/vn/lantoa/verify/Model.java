package vn.lantoa.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The logistic model: how much each measure adds to the log-odds that an article publicises a task. */
public final class Model {

    private static final String BIAS = "bias";
    private static final String ACCEPTED = "accepted";
    private static final String UNSURE = "unsure";

    final double[] weights;
    final double bias;
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
        return of(properties);
    }

    /**
     * The model of a file of weights, which names its features, the data and the commit that it was fitted on.
     *
     * @throws IllegalArgumentException where it was fitted to other features than those that are measured
     */
    static Model of(Properties properties) {
        Set<String> wanted = new TreeSet<>(List.of(BIAS, ACCEPTED, UNSURE, "data", "commit"));
        for (Feature feature : Feature.values()) {
            wanted.add(key(feature));
        }
        Set<String> other = new TreeSet<>(properties.stringPropertyNames());
        other.removeAll(wanted);
        wanted.removeAll(properties.stringPropertyNames());
        if (!wanted.isEmpty() || !other.isEmpty()) {
            throw new IllegalArgumentException(
                    "these weights were fitted to other features than those that are measured:" + " they lack " + wanted
                            + " and have " + other + "; fit them again (lantoa train publicity)");
        }
        double[] weights = new double[Feature.values().length];
        for (Feature feature : Feature.values()) {
            weights[feature.place()] = number(properties, key(feature));
        }
        return new Model(weights, number(properties, BIAS), number(properties, ACCEPTED), number(properties, UNSURE));
    }

    /** The weights as a file of them has them, which {@link #of} reads. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(BIAS, bias));
        for (Feature feature : Feature.values()) {
            lines.add(line(key(feature), weight(feature)));
        }
        lines.add(line(ACCEPTED, accepted));
        lines.add(line(UNSURE, unsure));
        return lines;
    }

    private static String line(String key, double value) {
        return String.format(Locale.ROOT, "%s=%.3f", key, value);
    }

    private static String key(Feature feature) {
        return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double number(Properties properties, String key) {
        return Double.parseDouble(properties.getProperty(key));
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
