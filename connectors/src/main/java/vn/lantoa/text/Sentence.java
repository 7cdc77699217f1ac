package vn.lantoa.text;

/**
 * One sentence of a text, without the blanks around it.
 *
 * @param start its first UTF-16 unit in the text
 * @param end the unit after its last
 */
public record Sentence(String text, int start, int end) {}
