/** What people set for a run of Lantoa: one record for each section of {@code lantoa.yaml}, checked whole before a start. */
@NullMarked
package vn.lantoa.settings;

import org.jspecify.annotations.NullMarked;
