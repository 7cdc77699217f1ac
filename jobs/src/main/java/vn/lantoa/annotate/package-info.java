/**
 * Who and what a text names, on Stanford CoreNLP: bodies, provinces, documents, programmes and strategic technologies as of its day,
 * and what its passages do.
 *
 * <p>A pipeline of annotators of our own, since CoreNLP has none for Vietnamese: syllables as tokens with their places in the original
 * text, sentences, names by a trie, numbers of documents, roles by TokensRegex. Nothing here knows Flink.
 */
@NullMarked
package vn.lantoa.annotate;

import org.jspecify.annotations.NullMarked;
