package vn.lantoa.channel;

import org.jspecify.annotations.Nullable;

/**
 * Validators for the next request, so that unchanged content is not sent again (RFC 9110, section 8.8).
 */
public record CacheValidators(
        @Nullable String etag, @Nullable String lastModified) {

    static final CacheValidators NONE = new CacheValidators(null, null);
}
