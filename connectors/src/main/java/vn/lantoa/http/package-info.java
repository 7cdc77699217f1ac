/**
 * The one polite, guarded client for everything that is fetched: robots.txt, rate limits, conditional requests, limits.
 *
 * <p>{@link vn.lantoa.http.Fetcher} answers with a {@link vn.lantoa.http.FetchResult}, never with an exception: what can go
 * wrong on the web is an everyday outcome.
 */
@NullMarked
package vn.lantoa.http;

import org.jspecify.annotations.NullMarked;
