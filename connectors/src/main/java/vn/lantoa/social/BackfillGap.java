package vn.lantoa.social;

import java.time.Instant;

/**
 * A stretch of a list that is still to be read.
 *
 * @param cursor where it begins, in the platform's own words
 * @param until when the newest item below it was published; null where everything below is still unread
 */
record BackfillGap(String cursor, Instant until) {}
