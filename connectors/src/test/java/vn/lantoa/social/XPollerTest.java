package vn.lantoa.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.SocialSettings;
import vn.lantoa.settings.XBudget;
import vn.lantoa.social.StandIn.Asked;
import vn.lantoa.social.StandIn.Reply;

class XPollerTest {

    private static final Channel CHANNEL = StandIn.channel(ChannelKind.X, "https://x.com/BoKHCN");

    @TempDir
    private Path folder;

    private StandIn x;
    private int posts = 12;
    private int read;
    private int users;
    private final Set<Integer> gone = new HashSet<>();

    /** When all posts were published; null for just now, whenever that is. */
    private Instant published;

    @BeforeEach
    void start() throws IOException {
        x = new StandIn(folder).script(this::answer);
    }

    @AfterEach
    void stop() throws IOException {
        x.close();
    }

    @Test
    void onlyNewPostsAreReadAndPaidFor() {
        PollResult first = x.list(CHANNEL);
        assertThat(first.fault()).isNull();
        assertThat(first.entries()).hasSize(12);
        assertThat(first.entries().get(0).link()).isEqualTo("https://x.com/BoKHCN/status/1012");
        assertThat(first.entries().get(0).body()).isEqualTo("Bài dài 12 đến hết.");
        assertThat(x.asked())
                .allSatisfy(asked -> assertThat(asked.headers()).containsEntry("authorization", "Bearer SECRET-token"));
        posts = 14;
        PollResult second = x.list(CHANNEL, first.memory());
        assertThat(second.entries()).extracting(Entry::id).containsExactlyInAnyOrder("1014", "1013");
        assertThat(users).isEqualTo(1);
    }

    @Test
    void monthsBudgetIsNeverPassedWhateverHappens() throws IOException {
        budget(120_000);
        posts = 1_000;
        String memory = null;
        for (int visit = 0; visit < 30; visit++) {
            PollResult listing = x.list(CHANNEL, memory);
            memory = listing.memory() == null ? memory : listing.memory();
            posts += 7;
            if (visit % 3 == 0) {
                // as after a crash that lost the newest memory
                x.restart();
                memory = visit == 6 ? null : memory;
            }
            if (visit == 10) {
                Files.delete(folder.resolve("x-budget.json"));
                x.restart();
            }
        }
        assertThat(read * 5_000L + users * 10_000L).isPositive().isLessThanOrEqualTo(120_000);
        PollResult listing = x.list(CHANNEL, memory);
        assertThat(listing.fault()).isEqualTo(Fault.THROTTLED);
        assertThat(listing.message()).contains("0.12 US dollars");
        x.later(Duration.ofDays(11));
        assertThat(x.list(CHANNEL, memory).fault()).isNull();
    }

    @Test
    void answerThatNeverCameIsCountedAtItsHighestPrice() {
        budget(600_000);
        x.script(asked -> {
            if (asked.path().endsWith("/tweets")) {
                try {
                    Thread.sleep(2_500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return answer(asked);
        });
        PollResult listing = x.list(CHANNEL);
        assertThat(listing.fault()).isEqualTo(Fault.TIMEOUT);
        assertThat(listing.memory()).contains("\"used\":510000");
    }

    @Test
    void deletedAndEditedPostsAreTakenOut() {
        x.later(Duration.ofDays(8));
        PollResult first = x.list(CHANNEL);
        gone.add(1005);
        x.later(Duration.ofDays(1));
        PollResult second = x.list(CHANNEL, first.memory());
        assertThat(second.withdrawn()).containsExactly("https://x.com/BoKHCN/status/1005");
        assertThat(second.entries()).extracting(Entry::id).doesNotContain("1005");
        int before = read;
        assertThat(x.list(CHANNEL, second.memory()).withdrawn()).isEmpty();
        assertThat(read).as("asked again once a day only").isEqualTo(before);
        posts = 13;
        x.script(asked -> Reply.ok(body(answer(asked))
                .replace("\"edit_history_tweet_ids\":[\"1013\"]", "\"edit_history_tweet_ids\":[\"1012\",\"1013\"]")));
        assertThat(x.list(CHANNEL, second.memory()).withdrawn()).containsExactly("https://x.com/BoKHCN/status/1012");
    }

    @Test
    void theOlderAPostTheMoreSeldomItIsAskedForButNeverGivenUp() {
        budget(50_000_000);
        published = x.now();
        String memory = x.list(CHANNEL).memory();
        List<Integer> askedAgain = new ArrayList<>();
        List<Integer> foundGone = new ArrayList<>();
        for (int day = 1; day <= 120; day++) {
            if (day == 60) {
                gone.add(1003);
            }
            x.asked().clear();
            PollResult listing = x.later(Duration.ofDays(1)).list(CHANNEL, memory);
            memory = listing.memory();
            if (x.asked().stream().anyMatch(asked -> asked.path().equals("/tweets"))) {
                askedAgain.add(day);
            }
            if (!listing.withdrawn().isEmpty()) {
                foundGone.add(day);
            }
        }
        assertThat(askedAgain).containsExactly(1, 2, 3, 4, 5, 6, 7, 14, 28, 56, 112);
        assertThat(foundGone).containsExactly(112);
    }

    @Test
    void aDayOnWhichNobodyAskedIsMadeUpFor() {
        published = x.now();
        budget(50_000_000);
        String memory = x.list(CHANNEL).memory();
        memory = x.later(Duration.ofDays(10)).list(CHANNEL, memory).memory();
        gone.add(1003);
        memory = x.later(Duration.ofDays(3)).list(CHANNEL, memory).memory();
        assertThat(x.later(Duration.ofDays(9)).list(CHANNEL, memory).withdrawn())
                .containsExactly("https://x.com/BoKHCN/status/1003");
    }

    @Test
    void postsThatAreTooManyToLookAfterGoOldestFirst() {
        XPosts held = new XPosts(List.of(), null, Duration.ofDays(7), null, x.now());
        for (int id = 1; id <= 5_003; id++) {
            held.hold(Integer.toString(id), x.now().minus(Duration.ofDays(id)));
        }
        assertThat(held.gone()).containsExactly("5001", "5002", "5003");
        assertThat(held.held()).hasSize(5_000);
    }

    @Test
    void longListGoesOnWhereTheVisitBeforeStopped() {
        budget(50_000_000);
        posts = 450;
        PollResult first = x.list(CHANNEL);
        assertThat(first.entries()).hasSize(300);
        posts = 455;
        PollResult second = x.restart().list(CHANNEL, first.memory());
        Set<String> all = new HashSet<>();
        first.entries().forEach(entry -> all.add(entry.id()));
        second.entries().forEach(entry -> all.add(entry.id()));
        assertThat(all).hasSize(455);
    }

    @Test
    void faultsAreNamed() {
        x.script(asked -> Reply.of(401, "{\"title\":\"Unauthorized\",\"detail\":\"SECRET-token\"}"));
        assertThat(x.list(CHANNEL).message()).contains("renew social.x.token");
        x.script(asked -> Reply.of(429, "{}")
                .with("x-rate-limit-remaining", "0")
                .with("x-rate-limit-reset", Long.toString(x.now().getEpochSecond() + 700)));
        PollResult slow = x.list(CHANNEL);
        assertThat(slow.fault()).isEqualTo(Fault.THROTTLED);
        assertThat(slow.retryAfter()).isEqualTo(Duration.ofSeconds(700));
        x.script(asked -> Reply.ok("{\"data\": [ not json"));
        assertThat(x.list(CHANNEL).fault()).isEqualTo(Fault.NOT_A_FEED);
        x.script(asked -> Reply.ok("{\"data\":\"" + "a".repeat(5_000_000) + "\"}"));
        assertThat(x.list(CHANNEL).fault()).isEqualTo(Fault.TOO_LARGE);
        x.environment().remove("token");
        assertThat(x.list(CHANNEL).message()).contains("no credentials: set social.x.token");
        budget(0);
        x.environment().put("token", "SECRET-token");
        assertThat(x.list(CHANNEL).message()).isEqualTo("no budget: set social.x.dollars-per-month");
    }

    private void budget(long month) {
        SocialSettings now = x.settings();
        x.settings(new SocialSettings(
                now.folder(),
                null,
                3,
                Duration.ofDays(30),
                1,
                new XBudget(month, 5_000, 10_000, Duration.ofDays(7)),
                now.platforms()));
    }

    private static String body(Reply reply) {
        return reply.body();
    }

    private Reply answer(Asked asked) {
        if (asked.path().startsWith("/users/by/username/")) {
            users++;
            return Reply.ok("{\"data\":{\"id\":\"77\",\"username\":\"BoKHCN\"}}");
        }
        if (asked.path().equals("/tweets")) {
            String found = Arrays.stream(asked.query().get("ids").split(","))
                    .filter(id -> !gone.contains(Integer.parseInt(id)))
                    .map(id -> post(Integer.parseInt(id)))
                    .collect(Collectors.joining(","));
            read += found.isEmpty() ? 0 : found.split("author_id", -1).length - 1;
            String lost = gone.stream()
                    .map(id ->
                            "{\"resource_id\":\"%d\",\"type\":\"https://api.twitter.com/2/problems/resource-not-found\"}"
                                    .formatted(id))
                    .collect(Collectors.joining(","));
            return Reply.ok("{\"data\":[" + found + "],\"errors\":[" + lost + "]}");
        }
        int since = Integer.parseInt(asked.query().getOrDefault("since_id", "1000"));
        int most = Integer.parseInt(asked.query().get("max_results"));
        int top = Integer.parseInt(asked.query().getOrDefault("pagination_token", Integer.toString(1_000 + posts)));
        int low = Math.max(since, top - most);
        String data = IntStream.range(0, top - low)
                .mapToObj(index -> post(top - index))
                .collect(Collectors.joining(","));
        read += top - low;
        String next = low > since ? ",\"next_token\":\"" + low + "\"" : "";
        return Reply.ok("{\"data\":[" + data + "],\"meta\":{\"result_count\":" + (top - low) + next + "}}");
    }

    private String post(int id) {
        return """
                {"id":"%d","author_id":"77","created_at":"%s","edit_history_tweet_ids":["%d"],"text":"Bài dài",
                 "note_tweet":{"text":"Bài dài %d đến hết."}}""".formatted(
                        id, published == null ? x.now().minusSeconds(60L * (2_000 - id)) : published, id, id - 1_000)
                .replace("\n", "");
    }
}
