package vn.lantoa.classify;

/**
 * A part of the themes that is counted by itself, such as semiconductors.
 *
 * @param id lower-case letters, digits and hyphens
 */
public record Subtheme(String id, String name, String nameEn) {}
