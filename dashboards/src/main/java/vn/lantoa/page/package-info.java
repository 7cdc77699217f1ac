/**
 * The pages that people look at: what a visitor asked for becomes a record that a template writes down.
 *
 * <p>A page's static {@code of} reads the parameters, asks its questions ({@link vn.lantoa.query}) and works out the links
 * behind every figure. The templates beside them only place things; all words come from the two resource bundles.
 */
@NullMarked
package vn.lantoa.page;

import org.jspecify.annotations.NullMarked;
