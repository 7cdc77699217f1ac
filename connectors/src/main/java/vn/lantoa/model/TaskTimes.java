package vn.lantoa.model;

/**
 * When a research task was, or is to be, done. All as the registry writes it.
 *
 * @param start year or month; null where absent
 * @param end year or month; null where absent
 * @param accepted when its results were accepted; null where absent
 * @param status null where absent
 */
public record TaskTimes(String start, String end, String accepted, String status) {}
