/**
 * The Flink jobs: {@code main} reads the settings, {@code define} is the wiring, top to bottom like the way of the data.
 */
@NullMarked
package vn.lantoa.job;

import org.jspecify.annotations.NullMarked;
