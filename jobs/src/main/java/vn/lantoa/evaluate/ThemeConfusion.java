package vn.lantoa.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.lantoa.model.Theme;

/**
 * What is taken for what: items by the themes that they have (rows) and that they were told to have (columns): none, a theme and no
 * other, several. Added up by weight.
 */
final class ThemeConfusion {

    private static final String NONE = "none";
    private static final String SEVERAL = "several";

    private final List<String> kinds = new ArrayList<>();
    private final double[][] counts;

    ThemeConfusion(List<ToldItem> items) {
        kinds.add(NONE);
        Arrays.stream(Theme.values()).map(Theme::name).forEach(kinds::add);
        kinds.add(SEVERAL);
        counts = new double[kinds.size()][kinds.size()];
        for (ToldItem item : items) {
            counts[kind(item.truth())][kind(item.told())] += item.weight();
        }
    }

    private int kind(Set<Theme> themes) {
        return switch (themes.size()) {
            case 0 -> kinds.indexOf(NONE);
            case 1 -> kinds.indexOf(themes.iterator().next().name());
            default -> kinds.indexOf(SEVERAL);
        };
    }

    /** How many items that have the one were told to have the other: each {@code none}, a theme, or {@code several}. */
    double count(String truth, String told) {
        return counts[kinds.indexOf(truth)][kinds.indexOf(told)];
    }

    /** A table for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder heading = new StringBuilder("true \\ told");
        kinds.forEach(kind -> heading.append(String.format(Locale.ROOT, " %8s", kind)));
        lines.add(heading.toString());
        for (int row = 0; row < counts.length; row++) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-11s", kinds.get(row)));
            Arrays.stream(counts[row]).forEach(count -> line.append(String.format(Locale.ROOT, " %8.0f", count)));
            lines.add(line.toString());
        }
        return lines;
    }
}
