package vn.lantoa.model;

/**
 * How many visits to a channel met with a fault.
 *
 * @param pages whether only pages of its entries could not be read, while the channel itself answered
 */
public record FaultCount(Fault fault, boolean pages, int visits) {}
