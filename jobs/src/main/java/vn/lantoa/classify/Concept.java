package vn.lantoa.classify;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Theme;

/**
 * What several phrases mean, and how much it speaks for each theme.
 *
 * @param id unique in the taxonomy
 * @param weights log-odds that a place in the title adds; negative speaks against; no entry means nothing
 * @param subtheme id of the subtheme it belongs to
 * @param line where its weights stand in the file, from 1
 */
public record Concept(
        String id, Map<Theme, Double> weights, @Nullable String subtheme, int line) {

    /** The weight for a theme, 0 where it says nothing about it. */
    public double weight(Theme theme) {
        return weights.getOrDefault(theme, 0.0);
    }

    /** The same concept with other weights. */
    public Concept withWeights(Map<Theme, Double> others) {
        return new Concept(id, others, subtheme, line);
    }
}
