/**
 * The only place where the analysis meets Flink: functions with state, sinks and counters, and no rule of the subject.
 *
 * <p>Each function is named after the stage it is; what it decides is decided by a plain class of {@code extract},
 * {@code classify}, {@code verify} or {@code coverage}. {@link vn.lantoa.operator.StageCounters} counts what became of every
 * item: in = out + repeated + filtered + rejected.
 */
@NullMarked
package vn.lantoa.operator;

import org.jspecify.annotations.NullMarked;
