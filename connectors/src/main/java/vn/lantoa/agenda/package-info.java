/**
 * What the state has set itself: its programmes, and its lists of strategic technologies, each as of a day.
 */
@NullMarked
package vn.lantoa.agenda;

import org.jspecify.annotations.NullMarked;
