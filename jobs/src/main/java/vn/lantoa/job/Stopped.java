package vn.lantoa.job;

import org.jspecify.annotations.Nullable;

/** What was running stopped by itself: work had begun, so that it is no longer a question of what was asked for. */
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without words of its own: the cause says it all. */
    public Stopped(@Nullable Throwable cause) {
        super(null, cause);
    }

    /**
     * With a few words before those of the cause.
     *
     * @param what stopped
     */
    public Stopped(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
