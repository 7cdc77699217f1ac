/** The commands of the {@code lantoa} launcher, one class each. */
@NullMarked
package vn.lantoa.command;

import org.jspecify.annotations.NullMarked;
