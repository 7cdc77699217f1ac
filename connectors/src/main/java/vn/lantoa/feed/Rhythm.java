package vn.lantoa.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a feed tells of its own rhythm.
 *
 * @param ttl how long an answer stays good by the feed's own word; null where it does not say
 * @param built when the feed says it was last made; null where it does not say
 * @param newest moment of its newest entry; null where none has a date
 * @param hubs addresses of WebSub hubs that push what is new
 * @param self the feed's address by its own word, the topic to subscribe to at a hub; null where it does not say
 */
public record Rhythm(Duration ttl, Instant built, Instant newest, List<String> hubs, String self) {

    private static final Duration FROZEN = Duration.ofDays(14);

    static final Rhythm UNKNOWN = new Rhythm(null, null, null, List.of(), null);

    /** Whether the feed is made anew again and again while nothing new comes into it. */
    public boolean frozen() {
        return built != null
                && newest != null
                && Duration.between(newest, built).compareTo(FROZEN) > 0;
    }
}
