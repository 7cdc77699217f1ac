package vn.lantoa.model;

import java.util.List;

/**
 * The visits to a channel in a day.
 *
 * @param day of Vietnam, {@code yyyy-MM-dd}
 * @param visits all of them
 * @param faults of these, the ones that met with a fault; empty where all went well
 */
public record VisitDay(String day, int visits, List<FaultCount> faults) {}
