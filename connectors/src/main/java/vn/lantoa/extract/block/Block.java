package vn.lantoa.extract.block;

import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/**
 * A stretch of text between two edges of blocks: a paragraph, a heading, an item of a list.
 *
 * @param text white space folded; lines that the page breaks are separated by line feeds
 * @param hints {@link Hints} of inline elements that hold most of it
 * @param links where its first link stands in the list of links of the page
 * @param past where the first link after it stands there
 */
public record Block(String text, BlockContainer box, int hints, TextCounts counts, int links, int past) {

    public int chars() {
        return counts.chars();
    }

    public double linkShare() {
        return chars() == 0 ? 0 : (double) counts.linked() / chars();
    }

    /** Long enough, hardly linked, with punctuation: what articles are made of. */
    public boolean isRunning() {
        return chars() >= 60 && counts.words() >= 10 && counts.linked() * 3 < chars() && counts.stops() > 0;
    }

    public boolean isHeading() {
        return box.tag == Tags.HEADING || box.tag == Tags.TITLE;
    }
}
