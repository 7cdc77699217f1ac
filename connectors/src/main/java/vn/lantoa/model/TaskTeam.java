package vn.lantoa.model;

import java.util.List;

/**
 * Who does a research task.
 *
 * @param host the organisation that carries it out; null where absent
 * @param leader with academic titles, as written; null where absent
 */
public record TaskTeam(String host, String leader, List<String> members) {}
