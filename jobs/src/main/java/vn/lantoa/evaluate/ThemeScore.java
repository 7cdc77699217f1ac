package vn.lantoa.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import vn.lantoa.classify.Classifier;
import vn.lantoa.model.Article;
import vn.lantoa.model.Theme;

/**
 * How well themes are told: precision, recall and F1 for each theme, over all decisions (micro), and for
 * relevant-or-not; weighted by what an item stands for, and unweighted.
 *
 * <p>Intervals are the 2.5th and 97.5th percentile of F1 over bootstrap samples of the items, drawn with a fixed seed.
 */
public final class ThemeScore {

    /** What a figure of all themes together is called. */
    public static final String MICRO = "micro";

    /** What a figure is called of whether an item has a theme at all. */
    public static final String RELEVANT = "relevant";

    private final List<Judged> items = new ArrayList<>();

    /** An item with what people and what the classifier said. */
    private record Judged(Set<Theme> truth, Set<Theme> answer, double weight) {}

    /**
     * One figure.
     *
     * @param what a theme, {@code micro} or {@code relevant}
     * @param low lower end of the 95 % interval of F1
     * @param high upper end
     */
    public record Score(
            String what, boolean weighted, double precision, double recall, double f1, double low, double high) {

        /** The figures without what they are of. */
        String figures() {
            return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f [%.3f, %.3f]", precision, recall, f1, low, high);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-9s %-10s %s", what, weighted ? "weighted" : "unweighted", figures());
        }
    }

    /** Notes what people and what the classifier said about an item. */
    public void add(Set<Theme> truth, Set<Theme> answer, double weight) {
        items.add(new Judged(Set.copyOf(truth), Set.copyOf(answer), weight));
    }

    /** The scores of a classifier on labelled items; see {@link #scores()}. */
    public static List<Score> of(Classifier classifier, List<LabelledItem> items) {
        return of(article -> Set.copyOf(classifier.classify(article).given()), items);
    }

    static List<Score> of(Function<Article, Set<Theme>> classifier, List<LabelledItem> items) {
        ThemeScore score = new ThemeScore();
        for (LabelledItem item : items) {
            score.add(item.labels(), classifier.apply(item.article()), item.weight());
        }
        return score.scores();
    }

    /** For each theme, micro and relevant: first unweighted, then weighted. */
    public List<Score> scores() {
        List<Score> scores = new ArrayList<>(scores(false));
        scores.addAll(scores(true));
        return scores;
    }

    /** For each theme, micro and relevant. */
    List<Score> scores(boolean weighted) {
        List<Score> scores = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            scores.add(score(theme.name(), weighted, (judged, tally, weight) -> add(judged, theme, tally, weight)));
        }
        scores.add(score(MICRO, weighted, (judged, tally, weight) -> {
            for (Theme theme : Theme.values()) {
                add(judged, theme, tally, weight);
            }
        }));
        scores.add(score(
                RELEVANT,
                weighted,
                (judged, tally, weight) -> tally.add(!judged.truth.isEmpty(), !judged.answer.isEmpty(), weight)));
        return scores;
    }

    /** Adds an item to a tally. */
    private interface Count {
        void add(Judged judged, ConfusionCounts tally, double weight);
    }

    private static void add(Judged judged, Theme theme, ConfusionCounts tally, double weight) {
        tally.add(judged.truth.contains(theme), judged.answer.contains(theme), weight);
    }

    private Score score(String what, boolean weighted, Count count) {
        ConfusionCounts all = tally(Bootstrap.all(items.size()), weighted, count);
        Bootstrap interval = Bootstrap.of(
                items.size(), places -> tally(places, weighted, count).f1());
        return new Score(what, weighted, all.precision(), all.recall(), all.f1(), interval.low(), interval.high());
    }

    private ConfusionCounts tally(int[] places, boolean weighted, Count count) {
        ConfusionCounts tally = new ConfusionCounts();
        for (int i : places) {
            Judged judged = items.get(i);
            count.add(judged, tally, weighted ? judged.weight : 1);
        }
        return tally;
    }
}
