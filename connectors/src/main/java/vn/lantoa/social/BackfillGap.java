package vn.lantoa.social;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is still to be read.
 *
 * @param cursor where it begins, as the platform writes it; null for the top
 * @param until when the newest item below it was published; null where everything below is still unread
 */
record BackfillGap(@Nullable String cursor, @Nullable Instant until) {}
