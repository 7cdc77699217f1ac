/**
 * Pages and pieces of markup, as all who read them need them: trees that stay within bounds whatever was written to make
 * them grow, and what tags and the names of elements say of their use.
 */
package vn.lantoa.markup;
