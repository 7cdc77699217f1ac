package vn.lantoa.page;

/**
 * What a list is narrowed to, beside the choices that stand above it.
 *
 * @param parameter of the address
 * @param name of what is narrowed, in the reader's words
 * @param value in the reader's words
 * @param without the list without this condition
 */
public record Condition(String parameter, String name, String value, Link without) {}
