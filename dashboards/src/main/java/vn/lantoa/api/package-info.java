/**
 * What people fetch: feeds of what is new, for feed readers, and lists for spreadsheets.
 *
 * <p>A feed is the same in Atom and in RSS, and a list the same as CSV and as XLSX: what stands in them is put together once,
 * and written down by one small class for each form. Whatever texts are put in, what comes out is well-formed, bounded, and
 * neither markup nor a formula. Rome is known here alone.
 */
@NullMarked
package vn.lantoa.api;

import org.jspecify.annotations.NullMarked;
