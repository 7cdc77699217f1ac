package vn.lantoa.model;

import java.util.List;

/**
 * The visits to a channel in a day.
 *
 * @param day of Vietnam, {@code yyyy-MM-dd}
 * @param visits all of them
 * @param found the most entries that the channel listed at a visit of that day; 0 where it only said that nothing had
 *     changed
 * @param fresh entries that the visits of that day met with for the first time, or changed
 * @param faults of these, the ones that met with a fault; empty where all went well
 */
public record VisitDay(String day, int visits, int found, int fresh, List<FaultCount> faults) {}
