/**
 * Puts back what a full Elasticsearch has in modules that are not published as jars: folding, trimming, prefixes, and
 * the answer to {@code GET /}.
 *
 * <p>Names and settings are those of a full Elasticsearch, so that the same mappings run on both. Only what the
 * mappings of Lantoa use is here.
 */
@NullMarked
package vn.lantoa.server.analysis;

import org.jspecify.annotations.NullMarked;
