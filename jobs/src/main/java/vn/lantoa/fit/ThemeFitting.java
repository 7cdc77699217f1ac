package vn.lantoa.fit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.classify.Concept;
import vn.lantoa.classify.Rules;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeRule;
import vn.lantoa.evaluate.LabelledItem;
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
        Rules rules = new Rules(taxonomy);
        items.forEach(item -> shares.add(rules.shares(item.article())));
        importance = importance(items);
    }

    /** The taxonomy with fitted weights and biases. */
    Taxonomy fit() {
        List<Map<Theme, Double>> weights = new ArrayList<>();
        taxonomy.concepts().forEach(concept -> weights.add(copy(concept.weights())));
        List<ThemeRule> rules = new ArrayList<>();
        for (ThemeRule rule : taxonomy.themes()) {
            boolean learnable = items.stream().anyMatch(item -> item.labels().contains(rule.theme()));
            rules.add(learnable ? new OneTheme(rule).fit(weights) : rule);
        }
        List<Concept> concepts = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            concepts.add(taxonomy.concepts().get(i).withWeights(weights.get(i)));
        }
        return new Taxonomy(
                taxonomy.version(), rules, taxonomy.zones(), taxonomy.subthemes(), concepts, taxonomy.phrases());
    }

    private static Map<Theme, Double> copy(Map<Theme, Double> weights) {
        Map<Theme, Double> copy = new EnumMap<>(Theme.class);
        copy.putAll(weights);
        return copy;
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

    /** The weights of one theme on their way to the fit; concept {@link #BIAS} stands for the bias. */
    private final class OneTheme {

        private static final int BIAS = -1;

        private final ThemeRule rule;
        private final double[] written = new double[taxonomy.concepts().size()];
        private final double[] weights;
        private final double[] logOdds = new double[items.size()];
        private double bias;

        OneTheme(ThemeRule rule) {
            this.rule = rule;
            bias = rule.bias();
            for (int c = 0; c < written.length; c++) {
                written[c] = taxonomy.concepts().get(c).weight(rule.theme());
            }
            weights = written.clone();
            shift(BIAS, bias);
            for (int c = 0; c < written.length; c++) {
                shift(c, written[c]);
            }
        }

        ThemeRule fit(List<Map<Theme, Double>> all) {
            for (int pass = 0; pass < PASSES; pass++) {
                double moved = step(BIAS, bias, rule.bias());
                shift(BIAS, moved - bias);
                bias = moved;
                for (int c = 0; c < weights.length; c++) {
                    fit(c);
                }
            }
            for (int c = 0; c < weights.length; c++) {
                if (written[c] != 0) {
                    all.get(c).put(rule.theme(), weights[c]);
                }
            }
            return rule.withBias(bias);
        }

        private void fit(int concept) {
            if (written[concept] == 0) {
                return;
            }
            double moved = step(concept, weights[concept], written[concept]);
            double kept = moved * written[concept] < 0 ? 0 : moved;
            shift(concept, kept - weights[concept]);
            weights[concept] = kept;
        }

        /** One Newton step for one weight, at most 1 long. */
        private double step(int concept, double current, double wanted) {
            double gradient = firmness * (current - wanted);
            double curvature = firmness;
            for (int i = 0; i < logOdds.length; i++) {
                double share = share(i, concept);
                if (share != 0) {
                    double probability = 1 / (1 + Math.exp(-logOdds[i]));
                    double truth = items.get(i).labels().contains(rule.theme()) ? 1 : 0;
                    gradient += importance[i] * (probability - truth) * share;
                    curvature += importance[i] * probability * (1 - probability) * share * share;
                }
            }
            return current - Math.max(-1, Math.min(1, gradient / curvature));
        }

        private void shift(int concept, double change) {
            if (change == 0) {
                return;
            }
            for (int i = 0; i < logOdds.length; i++) {
                logOdds[i] += change * share(i, concept);
            }
        }

        private double share(int item, int concept) {
            return concept == BIAS ? 1 : shares.get(item)[concept];
        }
    }
}
