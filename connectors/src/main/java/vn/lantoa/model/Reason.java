package vn.lantoa.model;

/**
 * One phrase that speaks for a theme, or against it.
 *
 * @param phrase the taxonomy's phrase, as written there
 * @param start first UTF-16 unit of the place in {@link Article#text()}
 * @param end the unit after the last
 * @param weight in log-odds; negative speaks against
 */
public record Reason(String phrase, int start, int end, double weight) {}
