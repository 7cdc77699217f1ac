package vn.lantoa.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * What reading X may cost. Money is counted in millionths of a US dollar.
 *
 * @param month most that is spent in a calendar month (UTC)
 * @param post price of reading one post
 * @param user price of looking up one account
 * @param recheck how long after it was published a post is asked for again every day, to learn whether it was deleted; after
 *     that whenever its age has doubled; zero for never
 */
public record XBudget(long month, long post, long user, Duration recheck) implements Serializable {

    /** Millionths in one US dollar. */
    public static final long DOLLAR = 1_000_000;
}
