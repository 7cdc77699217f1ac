package vn.lantoa.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Entry;

/** Maps the tree of a document to a {@link ParsedFeed}, for all readers. */
final class FeedMapping {

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private final EntryMapping entries;

    FeedMapping(InstantSource clock) {
        this.entries = new EntryMapping(clock);
    }

    /** Empty where no feed is in the tree. */
    Optional<ParsedFeed> feed(Node tree) {
        List<Node> all = tree.all();
        Optional<Node> root = all.stream().filter(FeedMapping::isRoot).findFirst();
        return root.map(feed -> feed(feed, all));
    }

    private ParsedFeed feed(Node root, List<Node> all) {
        Node head = root.child(Vocabulary.CORE, "channel").orElse(root);
        List<Node> items = all.stream()
                .filter(node -> node.is(Vocabulary.CORE, "item", "entry"))
                .toList();
        boolean daysOnly = EntryMapping.statesDaysOnly(items);
        List<Entry> listed =
                items.stream().map(item -> entries.entry(item, daysOnly)).toList();
        return new ParsedFeed(
                EntryMapping.title(head),
                FeedLinks.ofPage(head),
                format(root),
                listed,
                rhythm(head, listed),
                null,
                null);
    }

    private static boolean isRoot(Node node) {
        return node.is(Vocabulary.CORE, "rss", "feed", "channel", "rdf", "entry") || node.is(Vocabulary.RDF, "rdf");
    }

    private static Rhythm rhythm(Node head, List<Entry> listed) {
        Instant newest = listed.stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.published(), entry.updated()))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        List<String> hubs = head.children(Vocabulary.CORE, "link", "hub")
                .filter(link -> link.attribute("rel").equalsIgnoreCase("hub")
                        || link.name().equals("hub"))
                .map(link -> FeedLinks.absolute(link.base(), FeedLinks.target(link)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String self = head.children(Vocabulary.CORE, "link")
                .filter(link -> link.attribute("rel").equalsIgnoreCase("self"))
                .map(link -> FeedLinks.absolute(link.base(), FeedLinks.target(link)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Instant built =
                EntryMapping.moment(head, node -> node.is(Vocabulary.CORE, "lastbuilddate", "updated", "modified"));
        return new Rhythm(ttl(head), built, newest, hubs, self);
    }

    private static @Nullable Duration ttl(Node head) {
        long minutes = number(head.child(Vocabulary.CORE, "ttl"));
        if (minutes > 0) {
            return Duration.ofMinutes(minutes);
        }
        Duration period = head.child(Vocabulary.SYNDICATION, "updateperiod")
                .map(node -> PERIODS.get(node.text().strip().toLowerCase(Locale.ROOT)))
                .orElse(null);
        long frequency = number(head.child(Vocabulary.SYNDICATION, "updatefrequency"));
        return period == null ? null : period.dividedBy(Math.max(1, frequency));
    }

    /** Zero where it is no number, or one out of range. */
    private static long number(Optional<Node> node) {
        String digits = node.map(Node::text).orElse("").strip();
        return digits.matches("\\d{1,6}") ? Long.parseLong(digits) : 0;
    }

    private static String format(Node root) {
        String version = root.attribute("version");
        return switch (root.name()) {
            case "feed" ->
                (root.attribute("json").isEmpty() ? "atom_" : "json_") + (version.isEmpty() ? "1.0" : version);
            case "entry" -> "atom_1.0";
            case "rdf" -> "rss_1.0";
            case "channel" -> "cdf";
            default -> "rss_" + (version.isEmpty() ? "2.0" : version);
        };
    }
}
