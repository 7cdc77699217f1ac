package vn.lantoa.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * How often channels are asked.
 *
 * @param shortest least time between two visits to a channel, however much it publishes
 * @param longest most time between two visits that go well, however little it publishes
 * @param retry time until a channel that could not be read is asked again; grows with every failure up to six hours
 * @param attempts how many visits try to fetch an entry's page before the entry goes on without it
 * @param hosts how many hosts are visited at the same time by one task manager slot; most of a visit is waiting for the
 *     host's turn
 * @param bounded whether to visit every channel until nothing is left to fetch, and then end: for tests and files
 */
public record PollSettings(
        Duration shortest, Duration longest, Duration retry, int attempts, int hosts, boolean bounded)
        implements Serializable {}
