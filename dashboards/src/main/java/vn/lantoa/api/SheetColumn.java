package vn.lantoa.api;

/**
 * A column of a list.
 *
 * @param heading in the reader's language
 * @param width in characters, where the form has widths
 */
record SheetColumn(String heading, int width) {}
