/**
 * Vietnamese text: its normal form, folding without diacritics, syllables, sentences, dates and language.
 *
 * <p>Everything here is a pure function, takes time linear in the length of its input, and answers any input, however
 * damaged, without an exception.
 */
@NullMarked
package vn.lantoa.text;

import org.jspecify.annotations.NullMarked;
