/**
 * Bytes of RSS, Atom, RDF, CDF or JSON Feed to entries.
 *
 * <p>What is well-formed is read strictly, what is not leniently; both make the same tree, and one mapping reads it. The
 * poller of feeds asks, and says what an answer is that should be a feed and is none.
 */
package vn.lantoa.feed;
