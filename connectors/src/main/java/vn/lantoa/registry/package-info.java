/**
 * Lists of research tasks, read from CSV and XLSX; rows marked as state secrets are refused here.
 *
 * <p>{@link vn.lantoa.registry.Registry} is the entry point. A refused row is counted and forgotten: nothing of it is kept,
 * logged or repeated in a message, and a row whose secrecy cannot be read stops the whole list.
 */
@NullMarked
package vn.lantoa.registry;

import org.jspecify.annotations.NullMarked;
