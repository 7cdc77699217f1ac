package vn.lantoa.classify;

import vn.lantoa.model.Decision;
import vn.lantoa.model.Theme;

/**
 * How weights become a decision about one theme.
 *
 * @param bias log-odds of an article without any phrase
 * @param yes from this probability on the article has the theme
 * @param unsure from this probability on a person should look
 * @param bodyLimit the most log-odds that all places in the body may add or take away
 * @param line where its bias stands in the file, from 1
 */
public record ThemeRule(
        Theme theme, String name, String nameEn, double bias, double yes, double unsure, double bodyLimit, int line) {

    Decision decide(double probability) {
        return Decision.of(probability, yes, unsure);
    }

    /** The same rule with another bias. */
    public ThemeRule withBias(double other) {
        return new ThemeRule(theme, name, nameEn, other, yes, unsure, bodyLimit, line);
    }
}
