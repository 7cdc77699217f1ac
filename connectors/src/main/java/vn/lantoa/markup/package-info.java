/**
 * Pages and pieces of markup: trees whose size is bounded whatever a page contains,
 * and what tags and the names of elements say about their use.
 */
@NullMarked
package vn.lantoa.markup;

import org.jspecify.annotations.NullMarked;
