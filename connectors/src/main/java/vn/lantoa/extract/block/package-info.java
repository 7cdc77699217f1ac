/**
 * Which blocks of a page are the article's text: the page taken down as blocks within boxes in one walk, each block
 * measured, and learnt trees that say which belong to it ({@code /extract/forest.txt}).
 */
@NullMarked
package vn.lantoa.extract.block;

import org.jspecify.annotations.NullMarked;
