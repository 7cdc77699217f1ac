package vn.lantoa.annotate;

import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.Set;

/**
 * What a passage may do, and the words by which it is told.
 *
 * @param words forms of words of which a sentence needs one to be looked at: a pattern takes a thousand times as long
 * @param and forms of further ones of which it needs one, too; empty where the former are enough
 * @param pattern of TokensRegex, over the same forms
 */
record Role(String id, Set<String> words, Set<String> and, TokenSequencePattern pattern) {

    /** Whether it is worth to look at a sentence of such words. */
    boolean isPossible(Set<String> sentence) {
        return has(sentence, words) && (and.isEmpty() || has(sentence, and));
    }

    private static boolean has(Set<String> sentence, Set<String> some) {
        return some.stream().anyMatch(sentence::contains);
    }
}
