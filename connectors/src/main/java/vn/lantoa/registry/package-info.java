/**
 * Lists of research tasks, read from CSV and XLSX; what is marked as a state secret is refused at this door.
 *
 * <p>{@link vn.lantoa.registry.Registry} is the way in. A refused row is counted and forgotten: nothing of it is kept,
 * logged or repeated in a message, and a row whose secrecy cannot be read stops the whole list.
 */
package vn.lantoa.registry;
