package vn.lantoa.social;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An access token and what it is renewed with.
 *
 * @param access null where there was none yet
 * @param refresh what it is renewed with; some platforms accept it once only
 * @param expires when the access token ends; null where that is not known
 * @param refreshExpires when renewing ceases to be possible; null where that is not known
 * @param seed digest of the credential that this was first derived from: stored tokens of another one are not used
 */
record Token(
        @Nullable String access,
        String refresh,
        @Nullable Instant expires,
        @Nullable Instant refreshExpires,
        @Nullable String seed) {

    /** The access token of one that was given out: only one that was never renewed has none. */
    String secret() {
        return Objects.requireNonNull(access, "only of a token that was given out");
    }

    /** Never shows secrets. */
    @Override
    public String toString() {
        return "Token[expires=" + expires + "]";
    }
}
