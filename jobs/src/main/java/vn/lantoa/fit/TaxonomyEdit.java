package vn.lantoa.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.classify.Concept;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeRule;
import vn.lantoa.model.Theme;

/** Writes fitted weights into the file of a taxonomy and leaves everything else in it as it is. */
final class TaxonomyEdit {

    /** Smaller weights change no decision, and are left out. */
    private static final double LEAST = 0.05;

    private TaxonomyEdit() {}

    /** Replaces weights and biases in the lines where the taxonomy was read. */
    static void write(Path file, Taxonomy fitted) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (ThemeRule rule : fitted.themes()) {
            replace(lines, rule.line(), "bias: -?[0-9.]+", "bias: " + number(rule.bias()));
        }
        for (Concept concept : fitted.concepts()) {
            replace(lines, concept.line(), "weights: \\{[^}]*}", "weights: " + weights(concept.weights()));
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static void replace(List<String> lines, int line, String old, String replacement) {
        lines.set(line - 1, lines.get(line - 1).replaceFirst(old, replacement));
    }

    private static String weights(Map<Theme, Double> weights) {
        List<String> parts = new ArrayList<>();
        weights.forEach((theme, weight) -> {
            if (Math.abs(weight) >= LEAST) {
                parts.add(theme + ": " + number(weight));
            }
        });
        return "{" + String.join(", ", parts) + "}";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
