package vn.lantoa.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Fault;

/**
 * What hosts allow, by RFC 9309: no robots.txt allows everything, one that cannot be had because of a server's fault
 * allows nothing until it can be had again.
 */
final class Robots {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_AFTER_FAULT = Duration.ofMinutes(10);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    /**
     * @param failure why robots.txt could not be had; null where it could, or where there is none
     */
    private record Rules(BaseRobotRules rules, Instant until, Fetched failure) {}

    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final Map<String, Rules> byHost = new ConcurrentHashMap<>();
    private final String agent;
    private final InstantSource clock;

    Robots(String agent, InstantSource clock) {
        this.agent = agent.toLowerCase(Locale.ROOT);
        this.clock = clock;
    }

    /**
     * Why an address may not be asked; null where it may. A host whose robots.txt cannot be had is told with the fault of
     * that: it would most likely be the page's too.
     *
     * @param fetch fetches a host's robots.txt
     */
    Fetched refusal(String address, Function<String, Fetched> fetch) {
        Rules rules = rules(address, fetch);
        if (rules.failure() != null) {
            return Fetched.failed(
                    address,
                    rules.failure().fault(),
                    "robots.txt of the host cannot be had: " + rules.failure().message());
        }
        return rules.rules().isAllowed(address)
                ? null
                : Fetched.failed(address, Fault.ROBOTS, "robots.txt of the host does not allow " + address);
    }

    /** The pause that a host asks for, at most a minute; zero where it asks for none or was not asked yet. */
    Duration delay(String address) {
        Rules known = byHost.get(Addresses.host(address));
        if (known == null || known.rules().getCrawlDelay() <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofMillis(known.rules().getCrawlDelay());
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    private Rules rules(String address, Function<String, Fetched> fetch) {
        String host = Addresses.host(address);
        Rules known = byHost.get(host);
        if (known == null || known.until().isBefore(clock.instant())) {
            known = read(host, fetch.apply(host + "/robots.txt"));
            byHost.put(host, known);
        }
        return known;
    }

    private Rules read(String host, Fetched robots) {
        Instant now = clock.instant();
        if (robots.ok()) {
            String type = robots.contentType() == null ? "text/plain" : robots.contentType();
            return new Rules(
                    parser.parseContent(host + "/robots.txt", robots.body(), type, List.of(agent)),
                    now.plus(KEPT),
                    null);
        }
        if (robots.status() >= 400 && robots.status() < 500 && robots.status() != 429) {
            return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(KEPT), null);
        }
        return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(KEPT_AFTER_FAULT), robots);
    }
}
