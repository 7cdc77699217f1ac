package vn.lantoa.social;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;

/**
 * A token to ask with, or why there is none.
 *
 * @param failure why there is none; null where there is one
 */
record Access(@Nullable Token token, @Nullable PollResult failure) {

    static Access of(Token token) {
        return new Access(token, null);
    }

    static Access failed(PollResult failure) {
        return new Access(null, failure);
    }

    /** Why there is no token. */
    PollResult refusal() {
        return Objects.requireNonNull(failure, "only where there is no token");
    }
}
