package vn.lantoa.classify;

import java.util.Map;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Theme;

/**
 * What was learnt about one theme, its features apart.
 *
 * @param bias log-odds of an article of which nothing is known
 * @param ofRules how much the log-odds count that the rules give to each theme
 * @param ofPositive how much they count once more where they are above zero
 * @param yes from this probability on an article has the theme
 * @param unsure from this probability on a person should look
 */
public record LearntTheme(
        Theme theme,
        double bias,
        Map<Theme, Double> ofRules,
        Map<Theme, Double> ofPositive,
        double yes,
        double unsure) {

    /** What the log-odds of the rules for a theme add. */
    double add(Theme rule, double logOdds) {
        double cut = ThemeModel.cut(logOdds);
        return weight(ofRules, rule) * cut + weight(ofPositive, rule) * Math.max(0, cut);
    }

    /** How much its own rule counts where it gives such log-odds. */
    double ofOwnRule(double logOdds) {
        return weight(ofRules, theme) + (logOdds > 0 ? weight(ofPositive, theme) : 0);
    }

    private static double weight(Map<Theme, Double> weights, Theme rule) {
        return weights.getOrDefault(rule, 0.0);
    }

    Decision decide(double probability) {
        return Decision.of(probability, yes, unsure);
    }
}
