package vn.lantoa.settings;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one platform is read.
 *
 * @param on false where people have turned it off, or have not turned on what is off by default
 * @param api base address of its API, without a closing slash; null where it is that of each channel
 * @param auth base address where tokens are renewed, without a closing slash; null where the API does that too, or nothing
 *     is renewed
 * @param variables names of the environment variables that hold its credentials, by the credential's own name; never the
 *     credentials themselves
 * @param expires when the credential ends, as people know it; null where they have not said
 */
public record PlatformSettings(
        boolean on,
        @Nullable String api,
        @Nullable String auth,
        Map<String, String> variables,
        @Nullable Instant expires,
        PlatformTerms terms)
        implements Serializable {

    public PlatformSettings {
        variables = Map.copyOf(variables);
    }
}
