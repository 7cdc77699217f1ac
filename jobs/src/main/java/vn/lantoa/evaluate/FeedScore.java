package vn.lantoa.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.feed.FeedParser;
import vn.lantoa.feed.ParsedFeed;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Json;

/**
 * How well feed documents are read: expectations met, by kind of document; what must never happen, such as a script that is
 * left in a text; and the slowest document.
 *
 * <p>A third of the documents, told by the digest of their names, is counted once more by itself: it is for looking at
 * figures, not at documents.
 */
public final class FeedScore {

    private static final Set<String> HOSTILE = Set.of("sanitize", "illformed", "encoding");
    private static final Pattern UNSAFE =
            Pattern.compile("(?i)<\\s*/?\\s*[a-z]|<!--|\\bon[a-z]{3,20}\\s*=|javascript:");
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final double MOST_OF_THE_REGULAR = 0.99;
    private static final double MOST_OF_THE_BROKEN = 0.90;
    private static final int PARTS = 3;

    private final Map<String, int[]> met = new TreeMap<>();
    private final int[] aside = new int[2];
    private final List<String> misses = new ArrayList<>();
    private final List<String> unsafe = new ArrayList<>();
    private final List<String> thrown = new ArrayList<>();
    private final FeedParser parser = new FeedParser();
    private Duration slowest = Duration.ZERO;
    private String slowestName = "";

    private FeedScore() {}

    /**
     * Reads DIR/cases as DIR/expect.json says.
     *
     * @param base address of the documents
     */
    public static FeedScore of(Path folder, String base) throws IOException {
        FeedScore score = new FeedScore();
        // what is timed is a document, not the first use of a library
        score.parser.parse("<rss><channel>&nbsp;<b>".getBytes(StandardCharsets.UTF_8), null, base);
        for (JsonNode node : Json.MAPPER.readTree(Files.readAllBytes(folder.resolve("expect.json")))) {
            String file = node.path("file").asText();
            byte[] document = Files.readAllBytes(folder.resolve("cases").resolve(file));
            score.add(file, node.path("kind").asText(), node.path("expect"), document, base);
        }
        return score;
    }

    private void add(String file, String kind, JsonNode expected, byte[] document, String base) {
        long start = System.nanoTime();
        ParsedFeed feed;
        try {
            feed = parser.parse(document, null, base);
        } catch (RuntimeException | StackOverflowError e) {
            thrown.add(file + ": " + e);
            return;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(slowest) > 0) {
            slowest = took;
            slowestName = file;
        }
        expected.forEach(each -> count(file, kind, each, feed));
        if (HOSTILE.contains(kind)) {
            texts(feed)
                    .filter(text -> text != null && UNSAFE.matcher(text).find())
                    .forEach(text -> unsafe.add(file + ": " + text));
        }
    }

    private void count(String file, String kind, JsonNode expected, ParsedFeed feed) {
        String wanted = normal(expected.path("value").asText());
        String actual = actual(feed, expected);
        boolean right = actual != null && wanted.equals(normal(actual));
        int[] counts = met.computeIfAbsent(kind, any -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
        if (isAside(file)) {
            aside[0] += right ? 1 : 0;
            aside[1]++;
        }
        if (!right) {
            misses.add("%s: %s of entry %s is \"%s\", expected \"%s\""
                    .formatted(file, expected.path("field").asText(), expected.path("entry"), actual, wanted));
        }
    }

    private static boolean isAside(String file) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(file.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(PARTS)).signum() == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static @Nullable String actual(ParsedFeed feed, JsonNode expected) {
        String field = expected.path("field").asText();
        JsonNode holder;
        if (expected.path("entry").isNull()) {
            holder = Json.MAPPER.valueToTree(feed);
        } else {
            int index = expected.path("entry").asInt();
            holder = index < feed.entries().size()
                    ? Json.MAPPER.valueToTree(feed.entries().get(index))
                    : Json.MAPPER.nullNode();
        }
        return holder.path(field).isTextual() ? holder.path(field).asText() : null;
    }

    private static Stream<String> texts(ParsedFeed feed) {
        return Stream.concat(
                Stream.of(feed.title(), feed.link()), feed.entries().stream().flatMap(FeedScore::texts));
    }

    private static Stream<String> texts(Entry entry) {
        return Stream.of(entry.id(), entry.title(), entry.link(), entry.author(), entry.summary(), entry.body());
    }

    /** Whether all targets are met. */
    public boolean reached() {
        return share("wellformed", "entities") >= MOST_OF_THE_REGULAR
                && share("illformed", "encoding") >= MOST_OF_THE_BROKEN
                && unsafe.isEmpty()
                && thrown.isEmpty()
                && slowest.compareTo(LONGEST) < 0;
    }

    /** Of the expectations of these kinds, the share that is met; 1 where there is none. */
    private double share(String... kinds) {
        int hits = 0;
        int all = 0;
        for (String kind : kinds) {
            int[] counts = met.getOrDefault(kind, new int[2]);
            hits += counts[0];
            all += counts[1];
        }
        return all == 0 ? 1 : (double) hits / all;
    }

    /** The figures, for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        met.forEach((kind, counts) -> text.append(
                String.format(Locale.ROOT, "%-10s %d of %d expectations met%n", kind, counts[0], counts[1])));
        text.append(String.format(
                Locale.ROOT,
                "well-formed and entities %.4f, ill-formed and encoding %.4f; of the third kept aside %d of %d%n",
                share("wellformed", "entities"),
                share("illformed", "encoding"),
                aside[0],
                aside[1]));
        text.append(String.format(
                Locale.ROOT,
                "unsafe texts %d, exceptions %d, slowest document %d ms (%s)",
                unsafe.size(),
                thrown.size(),
                slowest.toMillis(),
                slowestName));
        Stream.of(misses, unsafe, thrown)
                .flatMap(List::stream)
                .forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }
}
