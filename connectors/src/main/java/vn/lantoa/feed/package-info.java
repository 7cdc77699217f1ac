/**
 * Bytes of RSS, Atom, RDF, CDF or JSON Feed to entries.
 *
 * <p>What is well-formed is read strictly, what is not leniently; both make the same tree, and one mapping reads it. The
 * poller of feeds fetches them, and finds out what an answer is that should be a feed and is not.
 */
@NullMarked
package vn.lantoa.feed;

import org.jspecify.annotations.NullMarked;
