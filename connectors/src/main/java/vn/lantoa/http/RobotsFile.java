package vn.lantoa.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one host allows.
 *
 * @param bytes how long the file was that says it
 * @param fresh how long it may be used without asking again
 */
record RobotsFile(BaseRobotRules rules, int bytes, Duration fresh) {

    /** RFC 9309, 2.5: bytes after these are ignored. */
    static final int MOST_BYTES = 512_000;

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    private static final int WARNINGS = 10;
    private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?([0-9]{1,9})");

    /** Reads the answer of a host that has a robots.txt. */
    static RobotsFile read(FetchResult answer, String agent) {
        // the library would treat a long Crawl-delay as a ban
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, WARNINGS);
        String type = answer.contentType() == null ? "text/plain" : answer.contentType();
        byte[] body = answer.content().length < MOST_BYTES ? answer.content() : wholeLines(answer.content());
        return new RobotsFile(
                parser.parseContent(answer.finalAddress(), body, type, List.of(agent.toLowerCase(Locale.ROOT))),
                body.length,
                fresh(answer));
    }

    /** Of a host that has none. */
    static RobotsFile absent(FetchResult answer) {
        return new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 0, fresh(answer));
    }

    boolean allows(String address) {
        return rules.isAllowed(address);
    }

    /** The pause that the host asks for, five minutes at most; zero where it asks for none. */
    Duration delay() {
        if (rules.getCrawlDelay() <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofMillis(rules.getCrawlDelay());
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    /** As the host says, but an hour at least, to save it requests, and a day at most. */
    private static Duration fresh(FetchResult answer) {
        String control = answer.header("Cache-Control");
        if (control == null) {
            return LONGEST;
        }
        Matcher maxAge = MAX_AGE.matcher(control.toLowerCase(Locale.ROOT));
        boolean hasAge = maxAge.find();
        if (control.contains("no-store") || control.contains("no-cache")) {
            return SHORTEST;
        }
        Duration age = hasAge ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : LONGEST;
        if (age.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return age.compareTo(LONGEST) > 0 ? LONGEST : age;
    }

    /** A rule that is cut in half would have another meaning. */
    private static byte[] wholeLines(byte[] body) {
        int end = body.length;
        while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }
}
