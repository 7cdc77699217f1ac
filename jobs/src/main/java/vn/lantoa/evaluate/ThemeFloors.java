package vn.lantoa.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What has been reached once and is not to be lost again, while targets are not met yet. Floors decide in place of the targets.
 *
 * @param least by what it is a floor of; empty where the targets decide
 */
public record ThemeFloors(Map<ThemeTarget, Double> least) {

    /** The targets decide. */
    public static final ThemeFloors NONE = new ThemeFloors(Map.of());

    /**
     * Floors as people write them: {@code relevant=0.80,micro=0.76}.
     *
     * @throws IllegalArgumentException in words for people, where it is something else
     */
    public static ThemeFloors of(String text) {
        Map<ThemeTarget, Double> least = new EnumMap<>(ThemeTarget.class);
        for (String one : text.split(",", -1)) {
            String[] parts = one.strip().split("=", -1);
            ThemeTarget target = ThemeTarget.called(parts[0]).orElse(null);
            double figure = parts.length == 2 ? share(parts[1]) : -1;
            if (target == null || !target.isLeast() || figure < 0 || least.put(target, figure) != null) {
                throw new IllegalArgumentException("expected NAME=FIGURE, separated by commas, each name once, of "
                        + String.join(", ", ThemeTarget.withFloors())
                        + ", and figures from 0 to 1, such as relevant=0.80,micro=0.76; was \"" + one + "\"");
            }
        }
        return new ThemeFloors(least);
    }

    private static double share(String text) {
        try {
            double share = Double.parseDouble(text);
            return share >= 0 && share <= 1 ? share : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    boolean decide() {
        return !least.isEmpty();
    }

    boolean areHeld(Map<ThemeTarget, Double> figures) {
        return least.entrySet().stream()
                .allMatch(floor -> figures.getOrDefault(floor.getKey(), 0.0) >= floor.getValue());
    }

    List<String> lines(Map<ThemeTarget, Double> figures) {
        List<String> lines = new ArrayList<>();
        least.forEach((target, floor) -> lines.add(String.format(
                Locale.ROOT,
                "%-11s %.3f floor  >= %.2f  %s",
                target.word(),
                figures.getOrDefault(target, 0.0),
                floor,
                figures.getOrDefault(target, 0.0) >= floor ? "held" : "not held")));
        return lines;
    }
}
