package vn.lantoa.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was answered when something was captured.
 *
 * @param target address that answered; the canonical one where there is no page
 * @param at when it was captured
 * @param digest of the page's bytes, {@code sha256:...}; null where there is no page
 * @param status HTTP status; 0 where there is no page
 * @param contentType as the server said; null where it did not, or there is no page
 * @param fault why there is no page; null where there is one or none is wanted
 */
public record CapturedAnswer(
        String target,
        Instant at,
        @Nullable String digest,
        int status,
        @Nullable String contentType,
        @Nullable String fault) {}
