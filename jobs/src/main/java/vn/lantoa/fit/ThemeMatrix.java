package vn.lantoa.fit;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lantoa.classify.MeasuredThemes;
import vn.lantoa.classify.ThemeFeatures;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.model.Theme;

/**
 * The features of items as rows of numbers. Columns: for each theme the log-odds of its rule, and the same where they are positive; then
 * the features in the order of their names, and last the bias, which is 1 in each row.
 */
final class ThemeMatrix {

    /** What the log-odds of rules are multiplied by, so that they are as large as other features. */
    static final double RULES = 0.2;

    private static final int LEAST_ITEMS = 3;

    private final List<String> names = new ArrayList<>();
    private final List<Float> values = new ArrayList<>();
    private final List<Feature[]> rows = new ArrayList<>();

    ThemeMatrix(List<Example> examples) {
        Map<String, Set<String>> items = new TreeMap<>();
        Set<String> words = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (Example example : examples) {
            String item = example.item().article().id();
            all.add(item);
            for (ThemeFeatures.Feature feature : example.measured().features()) {
                String name = feature.name();
                items.computeIfAbsent(name, key -> new HashSet<>()).add(item);
                if (feature.kind().isOfWords()) {
                    words.add(name);
                }
            }
        }
        Map<String, Integer> columns = new HashMap<>();
        items.forEach((name, having) -> {
            if (having.size() >= LEAST_ITEMS) {
                columns.put(name, names.size());
                names.add(name);
                values.add(
                        words.contains(name) ? (float) Math.log((double) all.size() / having.size()) : ThemeModel.ELSE);
            }
        });
        examples.forEach(example -> rows.add(row(example.measured(), columns)));
    }

    /** Names of the features, in the order of their columns. */
    List<String> names() {
        return names;
    }

    float value(int feature) {
        return values.get(feature);
    }

    /** The number of columns, with that of the bias. */
    int columns() {
        return firstFeature() + names.size() + 1;
    }

    static int firstFeature() {
        return 2 * Theme.values().length;
    }

    Feature[] row(int item) {
        return rows.get(item);
    }

    /**
     * The log-odds of an item.
     *
     * @param weights by column
     */
    double logOdds(int item, double[] weights) {
        double sum = 0;
        for (Feature feature : rows.get(item)) {
            sum += feature.getValue() * weights[feature.getIndex() - 1];
        }
        return sum;
    }

    private Feature[] row(MeasuredThemes item, Map<String, Integer> columns) {
        double squares = 0;
        Map<Integer, ThemeFeatures.Feature> known = new TreeMap<>();
        for (ThemeFeatures.Feature feature : item.features()) {
            Integer column = columns.get(feature.name());
            if (column != null) {
                known.put(column, feature);
                squares += feature.kind().isOfWords() ? values.get(column) * values.get(column) : 0;
            }
        }
        double norm = squares == 0 ? 1 : Math.sqrt(squares);
        TreeMap<Integer, Double> row = new TreeMap<>();
        known.forEach((column, feature) -> row.put(
                firstFeature() + column + 1,
                values.get(column) / (feature.kind().isOfWords() ? norm : 1)));
        int column = 1;
        for (Theme rule : Theme.values()) {
            double given = item.ofRules().getOrDefault(rule, 0.0);
            double cut = ThemeModel.cut(given);
            row.put(column++, cut * RULES);
            row.put(column++, Math.max(0, cut) * RULES);
        }
        row.put(columns(), 1.0);
        return row.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue()))
                .toArray(Feature[]::new);
    }
}
