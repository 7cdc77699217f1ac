package vn.lantoa.extract.block;

import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.WordSet;
import vn.lantoa.markup.Words;

/**
 * What a page says of its article for machines, to compare blocks with.
 *
 * @param body every four words in a row of the article, sorted
 */
public record DeclaredText(WordSet title, WordSet description, long @Nullable [] body) {

    private static final int MOST_WORDS = 400;
    private static final int MOST_WORDS_OF_BODY = 50_000;

    /** Each null where the page does not state it. */
    public static DeclaredText of(@Nullable String title, @Nullable String description, @Nullable String body) {
        return new DeclaredText(
                WordSet.of(title, MOST_WORDS),
                WordSet.of(description, MOST_WORDS),
                body == null ? null : Words.fours(Words.of(body, MOST_WORDS_OF_BODY)));
    }
}
