/**
 * The letters that a text would usually be written with, where it lacks them: Vietnamese without its diacritics, and headlines in
 * capitals. Which word is meant is told by the words beside it, as the press writes them one after the other.
 */
@NullMarked
package vn.lantoa.respell;

import org.jspecify.annotations.NullMarked;
