/**
 * The one polite, guarded client that everything is fetched with: robots, pace, conditional requests, limits.
 *
 * <p>{@link vn.lantoa.http.Fetcher} answers with a {@link vn.lantoa.http.FetchResult}, never with an exception: what can go
 * wrong on the web is an everyday outcome.
 */
package vn.lantoa.http;
