package vn.lantoa.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.PlatformSettings;
import vn.lantoa.social.StandIn.Asked;
import vn.lantoa.social.StandIn.Reply;

/** Platforms that are read without credentials. */
class PublicPlatformsTest {

    private static final Channel MASTODON = StandIn.channel(ChannelKind.MASTODON, "https://mxh.example/@bo");
    private static final Channel BLUESKY = StandIn.channel(ChannelKind.BLUESKY, "https://bsky.app/profile/bo.example");
    private static final Channel TELEGRAM = StandIn.channel(ChannelKind.TELEGRAM, "https://t.me/bokhcn");

    @AutoClose
    private final StandIn platform;

    private int posts = 5;

    PublicPlatformsTest(@TempDir Path folder) throws IOException {
        platform = new StandIn(folder);
    }

    @Test
    void mastodonGivesPublicPostsOfTheAccountItselfAsPlainText() {
        platform.script(this::mastodon);
        PollResult listing = platform.list(MASTODON);
        assertThat(listing.fault()).isNull();
        assertThat(listing.entries()).hasSize(5);
        Entry newest = listing.entries().get(0);
        assertThat(newest.link()).isEqualTo("https://mxh.example/@bo/5");
        assertThat(newest.body()).isEqualTo("Bài 5 & hơn\ndòng hai\nđoạn hai");
        assertThat(newest.kind()).isEqualTo(ArticleKind.POST);
        assertThat(newest.published()).isEqualTo(moment(5));
        assertThat(platform.asked().get(1).query())
                .containsEntry("exclude_replies", "true")
                .containsEntry("exclude_reblogs", "true");
    }

    @Test
    void mastodonLeavesOutWhatIsNotTheAccountsOwnOrNotForAll() {
        platform.script(asked -> asked.path().endsWith("lookup")
                ? mastodon(asked)
                : Reply.ok("[" + toot(1).replace("\"public\"", "\"private\"") + ","
                        + toot(2).replace("\"account\":{\"id\":\"9\"}", "\"account\":{\"id\":\"8\"}") + ","
                        + toot(3).replace("\"reblog\":null", "\"reblog\":{\"id\":\"1\"}") + ","
                        + toot(4).replace("\"in_reply_to_id\":null", "\"in_reply_to_id\":\"1\"") + "," + toot(5)
                        + "]"));
        assertThat(platform.list(MASTODON).entries()).extracting(Entry::id).containsExactly("5");
    }

    @Test
    void longListsAreReadOnInLaterVisitsAndNothingIsLost() {
        posts = 250;
        assertAllAreRead(MASTODON, this::mastodon);
        assertAllAreRead(BLUESKY, this::bluesky);
        assertAllAreRead(TELEGRAM, this::telegram);
    }

    private void assertAllAreRead(Channel channel, StandIn.Script script) {
        int before = posts;
        platform.script(script);
        Set<String> links = new HashSet<>();
        String memory = null;
        for (int visit = 0; visit < 6; visit++) {
            PollResult listing = platform.restart().list(channel, memory);
            assertThat(listing.fault()).isNull();
            listing.entries().forEach(entry -> links.add(entry.link()));
            memory = listing.memory();
            posts += 3;
        }
        assertThat(links).as("posts of " + channel.kind()).hasSize(posts - 3);
        platform.asked().clear();
        platform.list(channel, platform.list(channel, memory).memory());
        assertThat(platform.asked()).as("pages where everything is known").hasSize(2);
        posts = before;
    }

    @Test
    void mastodonIsLeftAloneAsLongAsItAsks() {
        Instant reset = platform.now().plusSeconds(200);
        platform.script(asked -> Reply.of(429, "{\"error\":\"Too many\"}")
                .with("X-RateLimit-Remaining", "0")
                .with("X-RateLimit-Reset", reset.toString()));
        PollResult throttled = platform.list(MASTODON);
        assertThat(throttled.fault()).isEqualTo(Fault.THROTTLED);
        assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(200));
        platform.script(asked -> mastodon(asked)
                .with("X-RateLimit-Remaining", asked.path().endsWith("lookup") ? "5" : "0")
                .with("X-RateLimit-Reset", reset.toString()));
        posts = 100;
        PollResult last = platform.list(MASTODON);
        assertThat(last.fault()).isNull();
        assertThat(last.entries()).hasSize(40);
        assertThat(last.retryAfter()).isEqualTo(Duration.ofSeconds(200));
    }

    @Test
    void blueskyGivesTheAccountsOwnPosts() {
        platform.script(this::bluesky);
        PollResult listing = platform.list(BLUESKY);
        assertThat(listing.fault()).isNull();
        assertThat(listing.entries()).hasSize(5);
        assertThat(listing.entries().get(0).link()).isEqualTo("https://bsky.app/profile/bo.example/post/k5");
        assertThat(listing.entries().get(0).body()).isEqualTo("Bài 5");
        assertThat(platform.asked().get(0).query()).containsEntry("filter", "posts_no_replies");
        platform.script(
                asked -> Reply.ok("{\"feed\":[" + skeet(1).replace("{\"post\"", "{\"reason\":{\"by\":1},\"post\"") + ","
                        + skeet(2).replace("bo.example", "khac.example") + ","
                        + skeet(3).replace("\"text\"", "\"reply\":{},\"text\"") + "]}"));
        assertThat(platform.list(BLUESKY).entries()).isEmpty();
        platform.script(asked -> Reply.of(400, "{\"error\":\"InvalidRequest\",\"message\":\"Profile not found\"}"));
        assertThat(platform.list(BLUESKY).fault()).isEqualTo(Fault.NOT_FOUND);
    }

    @Test
    void anAccountThatOnlyTheCatalogueNamesIsReadUnderThatName() {
        Channel bare = new Channel(
                "bo/bluesky",
                BLUESKY.outlet(),
                ChannelKind.BLUESKY,
                "https://bsky.app/",
                "vi",
                false,
                true,
                "bo.example");
        platform.script(this::bluesky);
        PollResult listing = platform.list(bare);
        assertThat(listing.fault()).isNull();
        assertThat(listing.entries().get(0).link()).isEqualTo("https://bsky.app/profile/bo.example/post/k5");
    }

    @Test
    void telegramIsReadOnlyWhereSomebodySaysSo() {
        PlatformSettings on = platform.settings().platform(ChannelKind.TELEGRAM);
        platform.script(this::telegram);
        PollResult read = platform.list(TELEGRAM);
        assertThat(read.entries()).hasSize(5);
        assertThat(read.entries().get(4).link()).isEqualTo("https://t.me/bokhcn/5");
        assertThat(read.entries().get(4).body()).isEqualTo("Tin 5\nhết");
        platform.asked().clear();
        platform.settings(platform.settings()
                .with(
                        ChannelKind.TELEGRAM,
                        new PlatformSettings(false, on.api(), null, on.variables(), null, on.terms())));
        PollResult off = platform.list(TELEGRAM);
        assertThat(off.fault()).isEqualTo(Fault.OFF);
        assertThat(off.message()).contains("blocked in Vietnam");
        assertThat(platform.asked()).isEmpty();
    }

    @Test
    void telegramLeavesOutWhatWasForwarded() {
        platform.script(asked -> Reply.ok(message(1)
                        .replace(
                                "<div class=\"tgme_widget_message_text",
                                "<a class=\"tgme_widget_message_forwarded_from\">khác</a><div class=\"tgme_widget_message_text")
                + message(2)
                + message(3).replace("bokhcn/3", "khac/3")));
        assertThat(platform.list(TELEGRAM).entries()).extracting(Entry::id).containsExactly("bokhcn/2");
    }

    @Test
    void answersThatAreNoneAreNamed() {
        for (Channel channel : new Channel[] {MASTODON, BLUESKY}) {
            platform.script(asked -> Reply.ok("<html>captcha</html>"));
            assertThat(platform.list(channel).fault()).isEqualTo(Fault.NOT_A_FEED);
            platform.script(asked -> Reply.ok("[".repeat(50_000)));
            assertThat(platform.list(channel).fault()).isEqualTo(Fault.NOT_A_FEED);
            platform.script(asked -> Reply.ok("[\"" + "a".repeat(5_000_000) + "\"]"));
            assertThat(platform.list(channel).fault()).isEqualTo(Fault.TOO_LARGE);
            platform.script(asked -> Reply.of(500, ""));
            assertThat(platform.list(channel).fault()).isEqualTo(Fault.SERVER_ERROR);
            platform.script(asked -> Reply.ok("{\"id\":{},\"feed\":7}"));
            assertThat(platform.list(channel).entries()).isEmpty();
        }
        assertThat(platform.list(StandIn.channel(ChannelKind.BLUESKY, "https://bsky.app/"))
                        .message())
                .contains("add \"account:\"");
    }

    private static Instant moment(int number) {
        return Instant.parse("2026-11-01T00:00:00Z").plus(Duration.ofMinutes(number));
    }

    private Reply mastodon(Asked asked) {
        if (asked.path().equals("/api/v1/accounts/lookup")) {
            return Reply.ok("{\"id\":\"9\",\"acct\":\"bo\"}");
        }
        int top = Integer.parseInt(asked.query().getOrDefault("max_id", Integer.toString(posts + 1)));
        int low = Math.max(0, top - 1 - 40);
        String body = IntStream.range(low + 1, top)
                .map(number -> low + top - number)
                .mapToObj(PublicPlatformsTest::toot)
                .collect(Collectors.joining(",", "[", "]"));
        Reply reply = Reply.ok(body);
        return low == 0
                ? reply
                : reply.with(
                        "Link",
                        "<https://mxh.example/api/v1/accounts/9/statuses?limit=40&max_id=" + (low + 1)
                                + ">; rel=\"next\", <https://mxh.example/api/v1/accounts/9/statuses?min_id=9>; rel=\"prev\"");
    }

    private static String toot(int number) {
        return """
                {"id":"%d","created_at":"%s","visibility":"public","in_reply_to_id":null,"reblog":null,"spoiler_text":"",\
                "url":"https://mxh.example/@bo/%d","account":{"id":"9"},"media_attachments":[],"edited_at":null,\
                "content":"<p>Bài %d &amp; hơn<br>dòng hai</p><p>đoạn hai<script>x()</script></p>"}""".formatted(number, moment(number), number, number);
    }

    private Reply bluesky(Asked asked) {
        int top = Integer.parseInt(asked.query().getOrDefault("cursor", Integer.toString(posts)));
        int low = Math.max(0, top - 50);
        String feed = IntStream.range(0, top - low)
                .mapToObj(index -> skeet(top - index))
                .collect(Collectors.joining(","));
        return Reply.ok("{\"feed\":[" + feed + "]" + (low > 0 ? ",\"cursor\":\"" + low + "\"" : "") + "}");
    }

    private static String skeet(int number) {
        return """
                {"post":{"uri":"at://did:plc:x/app.bsky.feed.post/k%d","author":{"handle":"bo.example"},\
                "indexedAt":"%s","record":{"text":"Bài %d"}}}""".formatted(number, moment(number), number);
    }

    private Reply telegram(Asked asked) {
        int top = Integer.parseInt(asked.query().getOrDefault("before", Integer.toString(posts + 1)));
        int low = Math.max(1, top - 20);
        return Reply.ok(IntStream.range(low, top)
                .mapToObj(PublicPlatformsTest::message)
                .collect(Collectors.joining("", "<div class=\"tgme_channel_info\"></div>", "")));
    }

    private static String message(int number) {
        return """
                <div class="tgme_widget_message" data-post="bokhcn/%d">
                <div class="tgme_widget_message_text js-message_text">Tin %d<br>hết</div>
                <a class="tgme_widget_message_date" href="#"><time datetime="%s">x</time></a></div>""".formatted(number, number, moment(number).toString().replace("Z", "+00:00"));
    }
}
