package vn.lantoa.model;

import java.time.Instant;

/**
 * What was fetched for one entry: the entry, and its page where that could be had.
 *
 * @param address canonical form of the entry's link, by which the article is known ({@link Addresses#canonical})
 * @param finalAddress where redirects ended; null where no page was fetched
 * @param contentType the answer's Content-Type header; null where absent
 * @param page the page's bytes as served, after transport encodings; null where it could not be had
 * @param fault why there is no page; null where there is one
 * @param fetched when the page, or failing that the entry, was fetched
 */
public record Capture(
        Channel channel,
        Entry entry,
        String address,
        String finalAddress,
        String contentType,
        byte[] page,
        String fault,
        Instant fetched) {}
