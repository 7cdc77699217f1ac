/**
 * The sample newsroom that the demo reads: fictional outlets, served over real HTTP as real feeds and pages.
 *
 * <p>Outlets are told apart by their host, {@code http://OUTLET.localhost:PORT/}, which browsers resolve to this machine.
 * Articles lie in {@code newsroom/articles/*.yaml}; their days count back from a given last day, so that a demo always
 * shows the last sixty days and a second start shows the same pages.
 */
@NullMarked
package vn.lantoa.newsroom;

import org.jspecify.annotations.NullMarked;
