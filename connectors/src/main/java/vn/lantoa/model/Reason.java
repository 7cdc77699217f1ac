package vn.lantoa.model;

/**
 * What speaks for a theme, or against it: a phrase, words, or where an article was published. The weightiest are kept, so that
 * they need not add up to the log-odds of the theme.
 *
 * @param phrase the taxonomy's phrase, as written there, or words as they stand in the text, or a section, host or folder
 * @param start first UTF-16 unit of the place in {@link Article#text()}; as its end where it is not of the text
 * @param end the unit after the last
 * @param weight in log-odds; negative speaks against
 */
public record Reason(String phrase, int start, int end, double weight) {}
