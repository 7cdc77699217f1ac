package vn.lantoa.settings;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a platform's terms allow to be done with what was read there.
 *
 * @param maxAge how long an item may be kept without being read again; null where the terms set no limit
 * @param archive whether a copy of an item may be kept in the archive
 * @param mixing whether a figure may add items of this platform to items of others
 * @param derived whether themes may be derived from items and counted
 */
public record PlatformTerms(@Nullable Duration maxAge, boolean archive, boolean mixing, boolean derived)
        implements Serializable {

    /** No limit: the press, and platforms whose terms set none. */
    public static final PlatformTerms FREE = new PlatformTerms(null, true, true, true);
}
