package vn.lantoa.fit;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.lantoa.classify.LearntTheme;
import vn.lantoa.model.Theme;
import vn.lantoa.text.Folding;
import vn.lantoa.yaml.InvalidInput;

/**
 * Learns the themes from labelled items: logistic regression of each theme over words, concepts, places and what the taxonomy's
 * rules say. Probabilities are made right, and the decisions chosen, on items that the numbers behind them have not seen.
 */
final class ThemeTraining {

    /** Themes with enough labels to learn from. */
    static final List<Theme> LEARNT = List.of(Theme.ST, Theme.INN, Theme.DX);

    private static final int FOLDS = 5;
    private static final int LEAST_LABELS = 20;
    private static final double COST = 4;
    private static final double PRECISION = 0.01;

    private final List<Example> items;
    private final ThemeMatrix matrix;

    ThemeTraining(List<Example> items, ThemeMatrix matrix) {
        this.items = items;
        this.matrix = matrix;
    }

    /** One theme, with the weights of the features by column. */
    record Learnt(LearntTheme theme, double[] weights) {}

    Learnt learn(Theme theme) {
        double[] unseen = new double[items.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            double[] weights = regress(theme, i -> fold(i) != left);
            IntStream.range(0, items.size())
                    .filter(i -> fold(i) == left)
                    .forEach(i -> unseen[i] = matrix.logOdds(i, weights));
        }
        boolean[] truth = truth(theme);
        refuseTooFew(theme, truth);
        double[] counts = new double[items.size()];
        Arrays.setAll(counts, i -> items.get(i).respelt() ? 0 : items.get(i).count());
        Calibration calibration = Calibration.of(unseen, truth, counts);
        Thresholds thresholds = Thresholds.of(calibration.probabilities(unseen), truth, counts);
        double[] weights = regress(theme, i -> true);
        double slope = calibration.slope();
        Map<Theme, Double> ofRules = new EnumMap<>(Theme.class);
        Map<Theme, Double> ofPositive = new EnumMap<>(Theme.class);
        int column = 0;
        for (Theme rule : Theme.values()) {
            ofRules.put(rule, slope * weights[column++] * ThemeMatrix.RULES);
            ofPositive.put(rule, slope * weights[column++] * ThemeMatrix.RULES);
        }
        double bias = slope * weights[weights.length - 1] + calibration.intercept();
        double[] scaled = Arrays.stream(weights).map(weight -> weight * slope).toArray();
        return new Learnt(
                new LearntTheme(theme, bias, ofRules, ofPositive, thresholds.yes(), thresholds.unsure()), scaled);
    }

    private void refuseTooFew(Theme theme, boolean[] truth) {
        long yes = IntStream.range(0, truth.length)
                .filter(i -> truth[i] && !items.get(i).respelt())
                .count();
        long no = items.stream().filter(item -> !item.respelt()).count() - yes;
        if (Math.min(yes, no) < LEAST_LABELS) {
            throw InvalidInput.of("too few labels to learn " + theme + " from: " + yes + " items have it and " + no
                    + " do not, expected " + LEAST_LABELS + " of each");
        }
    }

    private double[] regress(Theme theme, IntPredicate seen) {
        List<Feature[]> rows = new ArrayList<>();
        List<Double> truth = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int copy = 0; seen.test(i) && copy < items.get(i).count(); copy++) {
                rows.add(matrix.row(i));
                truth.add(items.get(i).item().item().labels().contains(theme) ? 1.0 : 0.0);
            }
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = matrix.columns() + 1;
        problem.bias = 1;
        problem.x = rows.stream().map(row -> withBias(row, problem.n)).toArray(Feature[][]::new);
        problem.y = truth.stream().mapToDouble(Double::doubleValue).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        return Arrays.stream(model.getFeatureWeights())
                .map(weight -> sign * weight)
                .toArray();
    }

    private static Feature[] withBias(Feature[] row, int column) {
        Feature[] all = Arrays.copyOf(row, row.length + 1);
        all[row.length] = new FeatureNode(column, 1);
        return all;
    }

    private boolean[] truth(Theme theme) {
        boolean[] truth = new boolean[items.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = items.get(i).item().item().labels().contains(theme);
        }
        return truth;
    }

    /** What several outlets publish under one title is in one fold. */
    private int fold(int i) {
        String title = Folding.fold(items.get(i).item().article().content().title());
        return Math.floorMod(title.hashCode(), FOLDS);
    }
}
