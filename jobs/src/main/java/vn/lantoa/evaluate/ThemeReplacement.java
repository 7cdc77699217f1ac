package vn.lantoa.evaluate;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;

/**
 * Whether a model of themes may take the place of another: it may not where it could be worse, by the interval of the paired
 * difference, than is bearable. Both are tried on the items that neither was learnt from.
 *
 * @param items on which both were tried
 * @param differences of the new one above the other
 * @param allowed whether no interval reaches below what is bearable; false also where there was nothing to try them on
 */
public record ThemeReplacement(int items, List<String> differences, boolean allowed) {

    /** F1 of relevant-or-not may be less by so much. */
    private static final double OF_RELEVANT = 0.02;

    /** F1 of all decisions about themes, which rests on fewer, by so much. */
    private static final double OF_THEMES = 0.03;

    /** Tries both on those of the items that neither has seen and that were not adjudicated. */
    public static ThemeReplacement of(Taxonomy taxonomy, ThemeModel model, ThemeModel other, List<ThemeItem> items) {
        List<LabelledItem> unseen = new ArrayList<>();
        for (ThemeItem item : items) {
            String id = item.article().id();
            if (!item.adjudicated() && !model.seen().has(id) && !other.seen().has(id)) {
                unseen.add(item.item());
            }
        }
        if (unseen.isEmpty()) {
            return new ThemeReplacement(0, List.of(), false);
        }
        List<ToldItem> ours = ToldItem.of(new Classifier(taxonomy, model), unseen);
        List<ToldItem> theirs = ToldItem.of(new Classifier(taxonomy, other), unseen);
        PairedDifference relevant = PairedDifference.relevant(ours, theirs);
        PairedDifference themes = PairedDifference.micro(ours, theirs);
        return new ThemeReplacement(
                unseen.size(),
                List.of(relevant.toString(), themes.toString()),
                relevant.low() >= -OF_RELEVANT && themes.low() >= -OF_THEMES);
    }
}
