package vn.lantoa.extract.block;

/**
 * What a stretch of text consists of, counted.
 *
 * @param chars letters and blanks
 * @param linked how many of them stand in links
 * @param bold how many stand in bold or italic type
 */
public record TextCounts(int chars, int words, int linked, int bold, int stops, int capitals, int digits) {}
