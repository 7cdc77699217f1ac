package vn.lantoa.coverage;

/**
 * What coverage is counted for.
 *
 * @param day day of Vietnam, {@code yyyy-MM-dd}
 * @param outlet id of the outlet
 */
public record DayOfOutlet(String day, String outlet) {}
