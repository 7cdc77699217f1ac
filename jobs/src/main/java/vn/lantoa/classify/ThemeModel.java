package vn.lantoa.classify;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lantoa.classify.ThemeFeatures.Feature;
import vn.lantoa.model.Theme;

/**
 * What was learnt from labelled items: how much each feature speaks for each theme, beside what the taxonomy says. Immutable.
 *
 * <p>The log-odds of a theme are a sum over features: {@code weight * value}, where the value of words is {@code idf / norm}, with
 * the norm of all known words of the article, and that of all else is {@value #ELSE}; and over the log-odds that the taxonomy's
 * rules give the title and lead for each theme, cut at &plusmn;{@value #MOST_OF_RULES}, and once more where they are positive. Of an
 * article with a body this is what its title and lead say; {@link LearntBody} adds what the body does.
 */
public final class ThemeModel {

    /** The value of a feature that is no words. */
    public static final float ELSE = 0.3f;

    /** The log-odds of rules count up to here. */
    static final double MOST_OF_RULES = 5;

    private final LearntThemes learnt;
    private final FeatureTable table;

    /**
     * @param learnt whose themes are in the order of the table's weights
     */
    ThemeModel(LearntThemes learnt, FeatureTable table) {
        this.learnt = learnt;
        this.table = table;
    }

    /** Read when it is first asked for, and once: all threads share it. */
    private static final class Bundled {

        private static final ThemeModel MODEL = ThemeModelFile.bundled();

        private Bundled() {}
    }

    /** The one that comes with Lantoa. */
    public static ThemeModel bundled() {
        return Bundled.MODEL;
    }

    /** As much of the log-odds of a rule as counts. */
    public static double cut(double logOdds) {
        return Math.max(-MOST_OF_RULES, Math.min(MOST_OF_RULES, logOdds));
    }

    public String version() {
        return learnt.version();
    }

    /** The month none of whose items it was learnt from. */
    public YearMonth frozen() {
        return learnt.frozen();
    }

    /** The items that it was learnt from. */
    public SeenItems seen() {
        return learnt.seen();
    }

    /** How a body confirms what title and lead say. */
    LearntBody body() {
        return learnt.body();
    }

    /** Whether a feature is known. */
    boolean knows(long key) {
        return table.find(key) != FeatureTable.UNKNOWN;
    }

    /** What is known of an article's features. */
    Known known(List<Feature> features) {
        return new Known(features);
    }

    Optional<LearntTheme> theme(Theme theme) {
        return learnt.themes().stream().filter(of -> of.theme() == theme).findFirst();
    }

    /** A feature, and what it adds to the log-odds of a theme. */
    record Addend(Feature feature, double weight) {}

    /** The features of one article that the model knows. */
    final class Known {

        private final List<Feature> features = new ArrayList<>();
        private final int[] places;
        private final double norm;

        private Known(List<Feature> all) {
            int[] found = new int[all.size()];
            double squares = 0;
            for (Feature feature : all) {
                int place = table.find(feature.key());
                if (place != FeatureTable.UNKNOWN) {
                    found[features.size()] = place;
                    features.add(feature);
                    double value = feature.kind().isOfWords() ? table.value(place) : 0;
                    squares += value * value;
                }
            }
            places = found;
            norm = squares == 0 ? 1 : Math.sqrt(squares);
        }

        /** What the features add to the log-odds of a theme, all together. */
        double sum(LearntTheme theme) {
            int column = learnt.themes().indexOf(theme);
            double sum = 0;
            for (int i = 0; i < features.size(); i++) {
                sum += add(i, column);
            }
            return sum;
        }

        /** What each adds, those left out that add less. */
        List<Addend> addends(LearntTheme theme, double least) {
            int column = learnt.themes().indexOf(theme);
            List<Addend> addends = new ArrayList<>();
            for (int i = 0; i < features.size(); i++) {
                double add = add(i, column);
                if (Math.abs(add) >= least) {
                    addends.add(new Addend(features.get(i), add));
                }
            }
            return addends;
        }

        private double add(int i, int column) {
            double value = table.value(places[i]) / (features.get(i).kind().isOfWords() ? norm : 1);
            return value * table.weight(places[i], column);
        }
    }
}
