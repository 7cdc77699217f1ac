package vn.lantoa.extract.block;

import vn.lantoa.markup.WordSet;
import vn.lantoa.markup.Words;

/**
 * What a page says of its article for machines, to compare blocks with.
 *
 * @param body every four words in a row of the article, sorted; null where not stated
 */
public record DeclaredText(WordSet title, WordSet description, long[] body) {

    private static final int MOST_WORDS = 400;
    private static final int MOST_WORDS_OF_BODY = 50_000;

    /** Each null where the page does not state it. */
    public static DeclaredText of(String title, String description, String body) {
        return new DeclaredText(
                WordSet.of(title, MOST_WORDS),
                WordSet.of(description, MOST_WORDS),
                body == null ? null : Words.fours(Words.of(body, MOST_WORDS_OF_BODY)));
    }
}
