package vn.lantoa.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.evaluate.LabelledItem;
import vn.lantoa.evaluate.ThemeScore;
import vn.lantoa.model.Theme;

/**
 * Fits a taxonomy to labelled items, and scores that by cross-validation: each item is judged by weights that were fitted
 * without it.
 */
public final class ThemeValidation {

    private static final int FOLDS = 10;

    private ThemeValidation() {}

    /**
     * The scores of weights fitted on nine tenths of the items, on the tenth left out, ten times.
     *
     * @param firmness how firmly weights are held to those written; 2 is a good start
     */
    public static List<ThemeScore.Score> outOfFold(Taxonomy taxonomy, Path items, double firmness) throws IOException {
        List<LabelledItem> all = LabelledItem.read(items);
        ThemeScore score = new ThemeScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<LabelledItem> seen =
                    all.stream().filter(item -> fold(item) != left).toList();
            Classifier classifier = Classifier.ofRules(new ThemeFitting(taxonomy, seen, firmness).fit());
            for (LabelledItem item : all) {
                if (fold(item) == left) {
                    score.add(item.labels(), given(classifier, item), item.weight());
                }
            }
        }
        return score.scores();
    }

    /** Fits the weights in a taxonomy's file to all items and writes them there. */
    public static void refit(Path taxonomy, Path items, double firmness) throws IOException {
        Taxonomy written = Taxonomy.read(taxonomy);
        TaxonomyEdit.write(taxonomy, new ThemeFitting(written, LabelledItem.read(items), firmness).fit());
    }

    private static EnumSet<Theme> given(Classifier classifier, LabelledItem item) {
        EnumSet<Theme> given = EnumSet.noneOf(Theme.class);
        given.addAll(classifier.classify(item.article()).given());
        return given;
    }

    private static int fold(LabelledItem item) {
        return Math.floorMod(item.article().id().hashCode(), FOLDS);
    }
}
