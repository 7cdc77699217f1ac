package vn.lantoa.verify;

import org.jspecify.annotations.Nullable;

/**
 * Who of a task's team an article names.
 *
 * @param leader where it names that one
 * @param member the first other one that it names
 */
record NamedTeam(People.@Nullable Named leader, People.@Nullable Named member) {}
