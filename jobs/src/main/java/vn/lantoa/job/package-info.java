/**
 * The Flink jobs: {@code main} reads the settings, {@code define} connects the stages, from top to bottom as the data flows.
 */
@NullMarked
package vn.lantoa.job;

import org.jspecify.annotations.NullMarked;
