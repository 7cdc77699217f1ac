/**
 * What an article is about: the themes of the programme and their subthemes, each with its reasons.
 *
 * <p>A taxonomy of phrases, which anyone can read and edit, says how much each phrase speaks for a theme or against it.
 * One pass finds all phrases of a text; their weights, more in the title than in the body, add up to a probability.
 * A model that was learnt from labelled items takes what the phrases say of title and lead as one of its inputs, beside their words;
 * also its answer is a sum, of which every part can be shown. Nothing here knows Flink.
 */
@NullMarked
package vn.lantoa.classify;

import org.jspecify.annotations.NullMarked;
