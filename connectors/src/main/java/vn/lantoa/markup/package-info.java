/** Trees of markup, of pages and of pieces of them, that stay within bounds whatever was written to make them grow. */
package vn.lantoa.markup;
