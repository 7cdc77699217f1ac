package vn.lantoa.model;

import java.util.List;

/**
 * What was found about one theme in one article.
 *
 * @param probability that a reader of the guideline gives the theme, 0 to 1
 * @param reasons in the order of the text
 */
public record ThemeFinding(Theme theme, double probability, Decision decision, List<Reason> reasons) {}
