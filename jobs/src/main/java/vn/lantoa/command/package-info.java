/** The commands of the {@code lantoa} launcher, one class each. */
package vn.lantoa.command;
