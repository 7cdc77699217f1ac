package vn.lantoa.extract.block;

import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/**
 * A stretch of text between two edges of blocks: a paragraph, a heading, an item of a list.
 *
 * @param text white space folded; lines that the page breaks are separated by line feeds
 * @param hints {@link Hints} of inline elements that hold most of it
 * @param chars letters and blanks
 * @param linked how many of them stand in links
 * @param bold how many stand in bold or italic type
 * @param links where its first link stands in the list of links of the page
 * @param past where the first link after it stands there
 */
public record Block(
        String text,
        BlockContainer box,
        int hints,
        int chars,
        int words,
        int linked,
        int bold,
        int stops,
        int capitals,
        int digits,
        int links,
        int past) {

    public double linkShare() {
        return chars == 0 ? 0 : (double) linked / chars;
    }

    /** Long enough, hardly linked, with punctuation: what articles are made of. */
    public boolean isRunning() {
        return chars >= 60 && words >= 10 && linked * 3 < chars && stops > 0;
    }

    public boolean isHeading() {
        return box.tag == Tags.HEADING || box.tag == Tags.TITLE;
    }
}
