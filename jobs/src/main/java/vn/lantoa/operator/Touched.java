package vn.lantoa.operator;

/**
 * That an article of an outlet and a day was written anew, so that the coverage of that day has to be counted again.
 *
 * @param day day of Vietnam, {@code yyyy-MM-dd}
 * @param outlet id of the outlet
 * @param article id of the article
 */
public record Touched(String day, String outlet, String article) {}
