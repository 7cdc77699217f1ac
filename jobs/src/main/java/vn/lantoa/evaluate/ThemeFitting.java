package vn.lantoa.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Concept;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeRule;
import vn.lantoa.model.Theme;

/**
 * Fits the weights of a taxonomy to labelled items: logistic regression that holds each weight near the one that people
 * wrote, the more so the fewer items have the concept. A weight never changes its sign, and none is added; a theme that
 * no item has keeps its weights.
 */
final class ThemeFitting {

    private static final int PASSES = 100;

    private final Taxonomy taxonomy;
    private final double firmness;
    private final List<LabelledItem> items;
    private final List<double[]> shares = new ArrayList<>();
    private final double[] importance;

    /**
     * @param firmness how firmly weights are held: 1 / variance of the true weight around the written one
     */
    ThemeFitting(Taxonomy taxonomy, List<LabelledItem> items, double firmness) {
        this.taxonomy = taxonomy;
        this.items = items;
        this.firmness = firmness;
        Classifier classifier = new Classifier(taxonomy);
        items.forEach(item -> shares.add(classifier.shares(item.article())));
        importance = importance(items);
    }

    /** The taxonomy with fitted weights and biases. */
    Taxonomy fit() {
        List<Map<Theme, Double>> weights = new ArrayList<>();
        taxonomy.concepts().forEach(concept -> weights.add(new EnumMap<>(Theme.class)));
        List<ThemeRule> rules = new ArrayList<>();
        for (ThemeRule rule : taxonomy.themes()) {
            boolean learnable = items.stream().anyMatch(item -> item.labels().contains(rule.theme()));
            rules.add(rule.withBias(learnable ? fit(rule, weights) : keep(rule, weights)));
        }
        List<Concept> concepts = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            concepts.add(taxonomy.concepts().get(i).withWeights(weights.get(i)));
        }
        return new Taxonomy(
                taxonomy.version(), rules, taxonomy.zones(), taxonomy.subthemes(), concepts, taxonomy.phrases());
    }

    /** Between the drawn sample and the whole that it stands for: the root of the weight, 1 on average. */
    private static double[] importance(List<LabelledItem> items) {
        double[] roots =
                items.stream().mapToDouble(item -> Math.sqrt(item.weight())).toArray();
        double sum = 0;
        for (double root : roots) {
            sum += root;
        }
        for (int i = 0; i < roots.length; i++) {
            roots[i] *= roots.length / sum;
        }
        return roots;
    }

    private double keep(ThemeRule rule, List<Map<Theme, Double>> weights) {
        for (int c = 0; c < weights.size(); c++) {
            double written = taxonomy.concepts().get(c).weight(rule.theme());
            if (written != 0) {
                weights.get(c).put(rule.theme(), written);
            }
        }
        return rule.bias();
    }

    private double fit(ThemeRule rule, List<Map<Theme, Double>> weights) {
        Theme theme = rule.theme();
        int concepts = taxonomy.concepts().size();
        double[] current = new double[concepts];
        double[] logOdds = new double[items.size()];
        double bias = rule.bias();
        for (int c = 0; c < concepts; c++) {
            current[c] = taxonomy.concepts().get(c).weight(theme);
        }
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] = bias;
            for (int c = 0; c < concepts; c++) {
                logOdds[i] += current[c] * shares.get(i)[c];
            }
        }
        for (int pass = 0; pass < PASSES; pass++) {
            double moved = step(theme, -1, bias, rule.bias(), logOdds);
            shift(logOdds, -1, moved - bias);
            bias = moved;
            for (int c = 0; c < concepts; c++) {
                double written = taxonomy.concepts().get(c).weight(theme);
                if (written != 0) {
                    double fitted = step(theme, c, current[c], written, logOdds);
                    fitted = fitted * written < 0 ? 0 : fitted;
                    shift(logOdds, c, fitted - current[c]);
                    current[c] = fitted;
                }
            }
        }
        for (int c = 0; c < concepts; c++) {
            if (taxonomy.concepts().get(c).weight(theme) != 0) {
                weights.get(c).put(theme, current[c]);
            }
        }
        return bias;
    }

    /** One Newton step for one weight (concept -1: the bias), at most 1 long. */
    private double step(Theme theme, int concept, double current, double written, double[] logOdds) {
        double gradient = firmness * (current - written);
        double curvature = firmness;
        for (int i = 0; i < logOdds.length; i++) {
            double share = share(i, concept);
            if (share != 0) {
                double probability = 1 / (1 + Math.exp(-logOdds[i]));
                double truth = items.get(i).labels().contains(theme) ? 1 : 0;
                gradient += importance[i] * (probability - truth) * share;
                curvature += importance[i] * probability * (1 - probability) * share * share;
            }
        }
        return current - Math.max(-1, Math.min(1, gradient / curvature));
    }

    private void shift(double[] logOdds, int concept, double change) {
        if (change == 0) {
            return;
        }
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] += change * share(i, concept);
        }
    }

    private double share(int item, int concept) {
        return concept < 0 ? 1 : shares.get(item)[concept];
    }
}
