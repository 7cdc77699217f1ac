package vn.lantoa.evaluate;

import java.util.List;
import java.util.Set;
import vn.lantoa.classify.Classifier;
import vn.lantoa.model.Classification;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Theme;

/**
 * An item with what readers and what a classifier said of it.
 *
 * @param probability told, that it has one theme at least
 * @param unsure whether it was told no theme, and of one at least that a person should look
 * @param weight how many items it stands for
 */
record ToldItem(Set<Theme> truth, Set<Theme> told, double probability, boolean unsure, double weight) {

    static List<ToldItem> of(Classifier classifier, List<LabelledItem> items) {
        return items.stream().map(item -> of(classifier, item)).toList();
    }

    private static ToldItem of(Classifier classifier, LabelledItem item) {
        Classification told = classifier.classify(item.article());
        boolean unsure =
                !told.relevant() && told.themes().stream().anyMatch(theme -> theme.decision() == Decision.UNSURE);
        return new ToldItem(item.labels(), Set.copyOf(told.given()), told.probability(), unsure, item.weight());
    }

    boolean isRelevant() {
        return !truth.isEmpty();
    }

    boolean isToldRelevant() {
        return !told.isEmpty();
    }
}
