package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lantoa.model.Theme;

/** A model of themes as the lines that {@link ThemeModelFile} reads. */
public final class ThemeModelLines {

    private final List<String> lines = new ArrayList<>();

    private ThemeModelLines() {}

    /**
     * All lines.
     *
     * @param remarks for people who open the file
     * @param names of the features
     * @param values of each, in the order of the names
     * @param weights of each, for every theme in the order of the themes
     */
    public static List<String> of(
            LearntThemes learnt, List<String> remarks, List<String> names, float[] values, float[][] weights) {
        ThemeModelLines model = new ThemeModelLines();
        model.head(learnt, remarks);
        learnt.themes().forEach(model::theme);
        LearntBody body = learnt.body();
        model.add(ThemeModelFile.BODY, number(body.slope()), number(body.weight()), number(body.bias()));
        for (int i = 0; i < names.size(); i++) {
            StringBuilder cells = new StringBuilder(names.get(i)).append('\t').append(number(values[i]));
            for (float weight : weights[i]) {
                cells.append('\t').append(number(weight));
            }
            model.lines.add(cells.toString());
        }
        return model.lines;
    }

    private void head(LearntThemes learnt, List<String> remarks) {
        lines.add(ThemeModelFile.CONTRACT);
        remarks.forEach(remark -> lines.add("# " + remark));
        add(ThemeModelFile.VERSION, learnt.version());
        add(ThemeModelFile.FROZEN, learnt.frozen().toString());
        learnt.seen().lines().forEach(some -> add(ThemeModelFile.SEEN, some));
    }

    private void theme(LearntTheme theme) {
        List<String> cells =
                new ArrayList<>(List.of(ThemeModelFile.THEME, theme.theme().name(), number(theme.bias())));
        for (Theme rule : Theme.values()) {
            cells.add(number(theme.ofRules().getOrDefault(rule, 0.0)));
            cells.add(number(theme.ofPositive().getOrDefault(rule, 0.0)));
        }
        cells.add(number(theme.yes()));
        cells.add(number(theme.unsure()));
        lines.add(String.join("\t", cells));
    }

    private void add(String... cells) {
        lines.add(String.join("\t", cells));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
