package vn.lantoa.annotate;

import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.Set;

/**
 * What a passage may do, and the words by which it is told.
 *
 * @param words forms of words of which a sentence needs one to be looked at
 * @param pattern of TokensRegex, over the same forms
 */
record Role(String id, Set<String> words, TokenSequencePattern pattern) {}
