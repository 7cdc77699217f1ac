/**
 * The records everything in Lantoa speaks in: outlets and channels, what was captured, articles, tasks, evidence.
 *
 * <p>No type of Flink, HTTP or Elasticsearch is named here. What travels on a stream is a public record of strings,
 * instants, numbers, enums, nested records and lists, so that Flink writes it without Kryo. Moments are
 * {@link java.time.Instant}; a calendar day is always a day of Vietnam ({@link vn.lantoa.model.Days}). Components that
 * may be null are {@code @Nullable}.
 */
@NullMarked
package vn.lantoa.model;

import org.jspecify.annotations.NullMarked;
