/**
 * A capture becomes an article: what the page states about itself (JSON-LD, OpenGraph, meta), then what stands on it.
 *
 * <p>{@link vn.lantoa.extract.PageReader} reads a page by itself; {@link vn.lantoa.extract.Extractor} joins it with what
 * the feed said. Which blocks are the article's text is told in {@link vn.lantoa.extract.block}, which day is that of its
 * publication in {@link vn.lantoa.extract.date}.
 */
@NullMarked
package vn.lantoa.extract;

import org.jspecify.annotations.NullMarked;
