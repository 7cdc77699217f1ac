package vn.lantoa.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed states about its own rhythm.
 *
 * @param ttl how long an answer stays fresh as the feed states; null where it does not
 * @param built when the feed says it was last made; null where it does not say
 * @param newest moment of its newest entry; null where none has a date
 * @param hubs addresses of WebSub hubs that push what is new
 * @param self the feed's address as it states it, the topic to subscribe to at a hub; null where it does not
 */
public record Rhythm(
        @Nullable Duration ttl,
        @Nullable Instant built,
        @Nullable Instant newest,
        List<String> hubs,
        @Nullable String self) {

    private static final Duration FROZEN = Duration.ofDays(14);

    static final Rhythm UNKNOWN = new Rhythm(null, null, null, List.of(), null);

    /** Whether the feed is rebuilt again and again without new entries. */
    public boolean frozen() {
        return built != null
                && newest != null
                && Duration.between(newest, built).compareTo(FROZEN) > 0;
    }
}
