package vn.lantoa.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does a research task.
 *
 * @param host the organisation that carries it out
 * @param leader with academic titles, as written
 */
public record TaskTeam(@Nullable String host, @Nullable String leader, List<String> members) {}
