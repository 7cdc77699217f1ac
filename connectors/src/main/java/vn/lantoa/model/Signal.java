package vn.lantoa.model;

/**
 * One thing in an article that points to a task.
 *
 * @param value what was found, as the article writes it
 * @param weight in log-odds
 * @param start first UTF-16 unit of the place in {@link Article#text()}
 * @param end the unit after the last
 */
public record Signal(SignalKind kind, String value, double weight, int start, int end) {}
