package vn.lantoa.verify;

/**
 * One comparable unit of a text: a syllable, or an abbreviation that stands for several.
 *
 * @param key the same for all ways to write it
 * @param hash of the key
 * @param start first UTF-16 unit in the text
 * @param end the unit after the last
 * @param capital whether it begins with a capital
 * @param syllables how many syllables it stands for when written in full
 */
record Term(String key, long hash, int start, int end, boolean capital, int syllables) {}
