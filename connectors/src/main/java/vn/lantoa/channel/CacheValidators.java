package vn.lantoa.channel;

/**
 * What to ask with next time, so that what has not changed is not sent again (RFC 9110, section 8.8).
 *
 * @param etag null where absent
 * @param lastModified null where absent
 */
public record CacheValidators(String etag, String lastModified) {

    static final CacheValidators NONE = new CacheValidators(null, null);
}
