package vn.lantoa.text;

/**
 * One syllable, number, abbreviation or code of a text.
 *
 * @param text as it stands there
 * @param key {@link Folding#key} of it: the same for all ways to write it
 * @param loose {@link Folding#loose} of the key: the same also for i and y where both are usual
 * @param hash {@link Hashes#of} the loose form
 * @param start its first UTF-16 unit in the text
 * @param end the unit after its last
 */
public record Syllable(String text, String key, String loose, long hash, int start, int end) {}
