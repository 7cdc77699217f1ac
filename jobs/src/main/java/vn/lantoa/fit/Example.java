package vn.lantoa.fit;

import java.util.List;
import vn.lantoa.classify.MeasuredThemes;
import vn.lantoa.classify.Rules;
import vn.lantoa.evaluate.ThemeItem;

/** An item as it is learnt from. */
record Example(ThemeItem item, MeasuredThemes measured) {

    /** A label of which the reader was sure counts twice. */
    private static final int SURE = 2;

    static List<Example> of(List<ThemeItem> items, Rules rules) {
        return items.stream()
                .map(item -> new Example(item, MeasuredThemes.of(item.article(), rules)))
                .toList();
    }

    /** How often it counts. */
    int count() {
        return item.sure() ? SURE : 1;
    }
}
