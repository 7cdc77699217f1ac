package vn.lantoa.fit;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
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
    private static final double COST = 6;
    private static final double PRECISION = 0.01;

    private final List<Example> items;
    private final ThemeMatrix matrix;
    private final int[] folds;

    ThemeTraining(List<Example> items, ThemeMatrix matrix) {
        this.items = items;
        this.matrix = matrix;
        this.folds = items.stream().mapToInt(ThemeTraining::fold).toArray();
    }

    /**
     * One theme.
     *
     * @param weights of the features by column
     * @param unseen log-odds of each item by weights that have not seen it
     */
    record Learnt(LearntTheme theme, double[] weights, double[] unseen) {}

    Learnt learn(Theme theme) {
        boolean[] truth = new boolean[items.size()];
        double[] counts = new double[items.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = items.get(i).item().labels().contains(theme);
            counts[i] = items.get(i).count();
        }
        refuseTooFew(theme, truth);
        double[] unseen = unseen(truth);
        Calibration calibration = Calibration.of(unseen, truth, counts);
        Thresholds thresholds = Thresholds.of(calibration.probabilities(unseen), truth, counts);
        double[] weights = Arrays.stream(regress(truth, i -> true))
                .map(weight -> weight * calibration.slope())
                .toArray();
        return new Learnt(learnt(theme, weights, calibration, thresholds), weights, calibration.logOdds(unseen));
    }

    /** The log-odds of each item by weights that have not seen it. */
    private double[] unseen(boolean[] truth) {
        double[] unseen = new double[truth.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            double[] weights = regress(truth, i -> folds[i] != left);
            IntStream.range(0, unseen.length)
                    .filter(i -> folds[i] == left)
                    .forEach(i -> unseen[i] = matrix.logOdds(i, weights));
        }
        return unseen;
    }

    private static LearntTheme learnt(Theme theme, double[] weights, Calibration calibration, Thresholds thresholds) {
        Map<Theme, Double> ofRules = new EnumMap<>(Theme.class);
        Map<Theme, Double> ofPositive = new EnumMap<>(Theme.class);
        int column = 0;
        for (Theme rule : Theme.values()) {
            ofRules.put(rule, weights[column++] * ThemeMatrix.RULES);
            ofPositive.put(rule, weights[column++] * ThemeMatrix.RULES);
        }
        double bias = weights[weights.length - 1] + calibration.intercept();
        return new LearntTheme(theme, bias, ofRules, ofPositive, thresholds.yes(), thresholds.unsure());
    }

    private void refuseTooFew(Theme theme, boolean[] truth) {
        long yes = IntStream.range(0, truth.length).filter(i -> truth[i]).count();
        long no = truth.length - yes;
        if (Math.min(yes, no) < LEAST_LABELS) {
            throw InvalidInput.of("too few labels to learn " + theme + " from: " + yes + " items have it and " + no
                    + " do not, expected " + LEAST_LABELS + " of each");
        }
    }

    private double[] regress(boolean[] truth, IntPredicate seen) {
        int[] rows = IntStream.range(0, truth.length)
                .filter(seen)
                .flatMap(i -> IntStream.generate(() -> i).limit(items.get(i).count()))
                .toArray();
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = matrix.columns();
        problem.x = Arrays.stream(rows).mapToObj(matrix::row).toArray(Feature[][]::new);
        problem.y = Arrays.stream(rows).mapToDouble(i -> truth[i] ? 1 : 0).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        return Arrays.stream(model.getFeatureWeights())
                .map(weight -> sign * weight)
                .toArray();
    }

    /** What several outlets publish under one title is in one fold. */
    private static int fold(Example example) {
        String title = Folding.fold(example.item().article().content().title());
        return Math.floorMod(title.hashCode(), FOLDS);
    }
}
