package vn.lantoa.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import vn.lantoa.social.StandIn.Asked;
import vn.lantoa.social.StandIn.Reply;

/** Platforms whose tokens belong to one's own accounts: Facebook, Threads, TikTok, Zalo. */
class OwnAccountsTest {

    private static final Channel FACEBOOK = StandIn.channel(ChannelKind.FACEBOOK, "https://www.facebook.com/bokhcn");
    private static final Channel THREADS = StandIn.channel(ChannelKind.THREADS, "https://www.threads.com/@bokhcn");
    private static final Channel TIKTOK = StandIn.channel(ChannelKind.TIKTOK, "https://www.tiktok.com/@bokhcn");
    private static final Channel ZALO = StandIn.channel(ChannelKind.ZALO, "https://zalo.me/1234567890");

    private final Path folder;

    @AutoClose
    private final StandIn platform;

    private int posts = 3;
    private int renewals;

    OwnAccountsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        platform = new StandIn(folder);
    }

    @Test
    void facebookGivesWhatThePageItselfPublished() {
        platform.script(this::facebook);
        PollResult listing = platform.list(FACEBOOK);
        assertThat(listing.fault()).isNull();
        assertThat(listing.entries()).hasSize(3);
        assertThat(listing.entries().get(0).link()).isEqualTo("https://www.facebook.com/bokhcn/posts/3");
        assertThat(listing.entries().get(0).body()).isEqualTo("Bài 3");
        assertThat(listing.entries().get(0).published()).isEqualTo(moment(3));
        assertThat(listing.message()).isEqualTo("the credential of social.facebook expires in 6 days: renew it");
        assertThat(platform.asked())
                .allSatisfy(asked -> assertThat(asked.headers()).containsEntry("authorization", "Bearer SECRET-token"));
        platform.script(asked -> asked.path().endsWith("published_posts")
                ? Reply.ok("{\"data\":[" + facebookPost(1).replace("https://www.facebook.com/", "/") + ","
                        + facebookPost(2).replace("https://www", "javascript:") + "]}")
                : facebook(asked));
        assertThat(platform.list(FACEBOOK).entries())
                .extracting(Entry::link)
                .containsExactly("https://www.facebook.com/bokhcn/posts/1", null);
        platform.script(asked -> asked.path().endsWith("published_posts")
                ? Reply.ok("{\"data\":["
                        + facebookPost(1).replace("\"from\":{\"id\":\"55\"}", "\"from\":{\"id\":\"56\"}") + ","
                        + facebookPost(2)
                                .replace("mobile_status_update", "shared_story")
                                .replace("Bài 2", "") + "]}")
                : facebook(asked));
        assertThat(platform.list(FACEBOOK).entries()).isEmpty();
    }

    @Test
    void facebookTellsWhatItsCodesMean() {
        assertFacebook(190, Fault.FORBIDDEN, "renew social.facebook.token");
        assertFacebook(10, Fault.FORBIDDEN, "lacks the permission");
        assertFacebook(200, Fault.FORBIDDEN, "lacks the permission");
        assertFacebook(4, Fault.THROTTLED, "too many questions");
        assertFacebook(17, Fault.THROTTLED, "too many questions");
        assertFacebook(32, Fault.THROTTLED, "too many questions");
        assertFacebook(2, Fault.SERVER_ERROR, "out of order");
        platform.script(asked -> Reply.of(400, "{\"error\":{\"code\":32}}")
                .with(
                        "X-Business-Use-Case-Usage",
                        "{\"55\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":19}]}"));
        assertThat(platform.list(FACEBOOK).retryAfter()).isEqualTo(Duration.ofMinutes(19));
        platform.script(asked -> facebook(asked).with("X-App-Usage", "{\"call_count\":95,\"total_time\":3}"));
        PollResult nearly = platform.list(FACEBOOK);
        assertThat(nearly.fault()).isNull();
        assertThat(nearly.retryAfter()).isEqualTo(Duration.ofHours(1));
    }

    private void assertFacebook(int code, Fault fault, String words) {
        platform.script(asked -> Reply.of(
                400, "{\"error\":{\"message\":\"Malformed access token SECRET-token\",\"code\":" + code + "}}"));
        PollResult listing = platform.list(FACEBOOK);
        assertThat(listing.fault()).isEqualTo(fault);
        assertThat(listing.message()).contains(words, Integer.toString(code));
    }

    @Test
    void longListsAreReadOnInLaterVisits() {
        posts = 330;
        assertAllAreRead(FACEBOOK, this::facebook);
        assertAllAreRead(THREADS, this::threads);
        posts = 130;
        assertAllAreRead(TIKTOK, this::tiktok);
        posts = 60;
        assertAllAreRead(ZALO, this::zalo);
    }

    private void assertAllAreRead(Channel channel, StandIn.Script script) {
        platform.script(script);
        Set<String> links = new HashSet<>();
        String memory = null;
        renewals = 0;
        for (int visit = 0; visit < 5; visit++) {
            PollResult listing = platform.restart().list(channel, memory);
            assertThat(listing.fault()).as(listing.message()).isNull();
            listing.entries().forEach(entry -> links.add(entry.link()));
            memory = listing.memory();
        }
        assertThat(links).as("posts of " + channel.kind()).hasSize(posts);
        assertThat(memory).doesNotContain("SECRET");
    }

    @Test
    void threadsGivesOwnPostsAndRenewsItsTokenHalfWay() throws IOException {
        platform.script(this::threads);
        PollResult first = platform.list(THREADS);
        assertThat(first.entries()).hasSize(3);
        assertThat(first.entries().get(0).link()).isEqualTo("https://www.threads.com/@bokhcn/post/3");
        assertThat(renewals).isEqualTo(1);
        platform.later(Duration.ofDays(20)).restart().list(THREADS, first.memory());
        assertThat(renewals).isEqualTo(1);
        platform.later(Duration.ofDays(15)).restart().list(THREADS, first.memory());
        assertThat(renewals).isEqualTo(2);
        assertThat(platform.asked().get(platform.asked().size() - 1).headers())
                .containsEntry("authorization", "Bearer SECRET-new2");
        platform.script(asked -> asked.path().equals("/refresh_access_token")
                ? Reply.of(400, "{\"error\":{\"code\":190}}")
                : threads(asked));
        PollResult late = platform.later(Duration.ofDays(50)).list(THREADS, first.memory());
        assertThat(late.fault()).isNull();
        assertThat(late.message()).isEqualTo("the credential of social.threads expires in 10 days: renew it");
        platform.script(asked -> Reply.ok("{\"data\":[" + thread(1).replace("bokhcn\",", "khac\",") + "]}"));
        assertThat(platform.list(THREADS).message()).contains("another account");
    }

    @Test
    void tiktokRenewsItsTokenWithWhatTheLastRenewalGave() {
        platform.script(this::tiktok);
        PollResult first = platform.list(TIKTOK);
        assertThat(first.entries()).hasSize(3);
        assertThat(first.entries().get(0).link()).isEqualTo("https://www.tiktok.com/@bokhcn/video/3");
        assertThat(first.entries().get(0).kind()).isEqualTo(ArticleKind.VIDEO);
        platform.later(Duration.ofHours(3)).restart();
        assertThat(platform.list(TIKTOK, first.memory()).fault()).isNull();
        assertThat(renewals).isEqualTo(2);
        platform.script(
                asked -> Reply.of(429, "{\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"SECRET\"}}"));
        assertThat(platform.list(TIKTOK).fault()).isEqualTo(Fault.THROTTLED);
        platform.script(asked -> Reply.of(401, "{\"error\":{\"code\":\"scope_not_authorized\"}}"));
        assertThat(platform.list(TIKTOK).fault()).isEqualTo(Fault.FORBIDDEN);
    }

    @Test
    void zaloGivesArticlesWithTheirTextsAndAsksForEachOnce() {
        platform.script(this::zalo);
        PollResult first = platform.list(ZALO);
        assertThat(first.fault()).isNull();
        Entry newest = first.entries().get(0);
        assertThat(newest.title()).isEqualTo("Tựa 3");
        assertThat(newest.body()).isEqualTo("Tóm tắt 3\nĐoạn một\nĐoạn hai");
        assertThat(newest.link()).isEqualTo("https://officialaccount.me/d?id=3");
        posts = 4;
        platform.asked().clear();
        PollResult second = platform.list(ZALO, first.memory());
        assertThat(second.entries()).extracting(Entry::id).containsExactly("4");
        assertThat(platform.asked().stream().filter(asked -> asked.path().endsWith("getdetail")))
                .hasSize(1);
        assertThat(platform.asked())
                .allSatisfy(asked -> assertThat(asked.headers()).containsEntry("access_token", "SECRET-access1"));
    }

    @Test
    void zalosRefreshTokenIsStoredBackBecauseItWorksOnce() throws IOException {
        platform.script(this::zalo);
        PollResult first = platform.list(ZALO);
        platform.later(Duration.ofHours(26)).restart();
        assertThat(platform.list(ZALO, first.memory()).fault()).isNull();
        assertThat(renewals).isEqualTo(2);
        Path token = folder.resolve("token-bo.zalo.json");
        assertThat(Files.readString(token)).contains("SECRET-refresh2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                .isEqualTo("rw-------");
        platform.script(asked -> asked.path().equals("/oa/access_token")
                ? zalo(asked)
                : asked.headers().get("access_token").equals("SECRET-access2")
                        ? Reply.ok("{\"error\":-216,\"message\":\"SECRET-access2 is invalid\"}")
                        : zalo(asked));
        assertThat(platform.list(ZALO, first.memory()).fault()).isNull();
        assertThat(renewals).isEqualTo(3);
        platform.script(asked -> Reply.ok("{\"error\":-32}"));
        assertThat(platform.list(ZALO, first.memory()).fault()).isEqualTo(Fault.THROTTLED);
    }

    @Test
    void withoutCredentialsEachIsOffAndSaysWhatToSet() {
        platform.environment().clear();
        platform.script(asked -> Reply.ok("{}"));
        assertThat(platform.list(FACEBOOK).message()).contains("no credentials: set social.facebook.token");
        assertThat(platform.list(THREADS).message()).contains("no credentials: set social.threads.token");
        assertThat(platform.list(TIKTOK).message()).contains("no credentials: set social.tiktok.client-key");
        assertThat(platform.list(ZALO).message()).contains("no credentials: set social.zalo.app-id");
        assertThat(platform.asked()).isEmpty();
    }

    @Test
    void credentialThatFitsIntoNoHeaderIsNotShown() {
        platform.environment().put("token", "SECRET-\u0001đ");
        platform.script(this::facebook);
        assertThat(platform.list(FACEBOOK).message()).contains("do not fit into a header");
    }

    private static Instant moment(int number) {
        return Instant.parse("2026-11-01T00:00:00Z").plus(Duration.ofMinutes(number));
    }

    private static String from(int top, int low, java.util.function.IntFunction<String> item) {
        return IntStream.range(0, top - low)
                .mapToObj(index -> item.apply(top - index))
                .collect(Collectors.joining(","));
    }

    private Reply facebook(Asked asked) {
        if (asked.path().equals("/debug_token")) {
            return Reply.ok("{\"data\":{\"is_valid\":true,\"expires_at\":"
                    + platform.now().plus(Duration.ofDays(6)).getEpochSecond() + "}}");
        }
        if (!asked.path().endsWith("/published_posts")) {
            return Reply.ok("{\"id\":\"55\"}");
        }
        return graph(asked, OwnAccountsTest::facebookPost);
    }

    private Reply graph(Asked asked, java.util.function.IntFunction<String> item) {
        int top = Integer.parseInt(asked.query().getOrDefault("after", Integer.toString(posts)));
        int low = Math.max(0, top - 50);
        String next = low == 0 ? "" : ",\"next\":\"https://graph.example/?access_token=SECRET-token\"";
        return Reply.ok("{\"data\":[" + from(top, low, item) + "],\"paging\":{\"cursors\":{\"after\":\"" + low + "\"}"
                + next + "}}");
    }

    private static String facebookPost(int number) {
        return """
                {"id":"55_%d","message":"Bài %d","created_time":"%s","status_type":"mobile_status_update",\
                "permalink_url":"https://www.facebook.com/bokhcn/posts/%d","from":{"id":"55"}}""".formatted(number, number, moment(number).toString().replace("Z", "+0000"), number);
    }

    private Reply threads(Asked asked) {
        if (asked.path().equals("/refresh_access_token")) {
            renewals++;
            return Reply.ok("{\"access_token\":\"SECRET-new" + renewals
                    + "\",\"token_type\":\"bearer\",\"expires_in\":5184000}");
        }
        return graph(asked, OwnAccountsTest::thread);
    }

    private static String thread(int number) {
        return """
                {"id":"%d","media_type":"TEXT_POST","username":"bokhcn","text":"Bài %d","timestamp":"%s",\
                "permalink":"https://www.threads.com/@bokhcn/post/%d"}""".formatted(number, number, moment(number).toString().replace("Z", "+0000"), number);
    }

    private Reply tiktok(Asked asked) {
        if (asked.path().equals("/oauth/token/")) {
            String expected = renewals == 0 ? "SECRET-refresh-token" : "SECRET-refresh" + renewals;
            if (!asked.body().contains("refresh_token=" + expected)
                    || !asked.body().contains("client_secret=SECRET-client-secret")) {
                return Reply.of(400, "{\"error\":\"invalid_grant\"}");
            }
            renewals++;
            return Reply.ok("{\"access_token\":\"SECRET-access" + renewals + "\",\"refresh_token\":\"SECRET-refresh"
                    + renewals + "\",\"expires_in\":7200,\"refresh_expires_in\":15552000}");
        }
        String cursor = asked.body().replaceAll(".*\"cursor\":(\\d+).*", "$1");
        int top = cursor.matches("\\d+") ? Integer.parseInt(cursor) : posts;
        int low = Math.max(0, top - 20);
        return Reply.ok("{\"data\":{\"videos\":[" + from(top, low, OwnAccountsTest::tiktokVideo) + "],\"cursor\":" + low
                + ",\"has_more\":" + (low > 0) + "},\"error\":{\"code\":\"ok\"}}");
    }

    private static String tiktokVideo(int number) {
        return """
                {"id":"%d","create_time":%d,"share_url":"https://www.tiktok.com/@bokhcn/video/%d?utm_campaign=x",\
                "title":"","video_description":"Phim %d"}""".formatted(number, moment(number).getEpochSecond(), number, number);
    }

    private Reply zalo(Asked asked) {
        if (asked.path().equals("/oa/access_token")) {
            String expected = renewals == 0 ? "SECRET-refresh-token" : "SECRET-refresh" + renewals;
            if (!asked.body().endsWith("refresh_token=" + expected)
                    || !"SECRET-secret-key".equals(asked.headers().get("secret_key"))) {
                return Reply.ok("{\"error\":-14014,\"error_name\":\"Invalid refresh token\"}");
            }
            renewals++;
            return Reply.ok("{\"access_token\":\"SECRET-access" + renewals + "\",\"refresh_token\":\"SECRET-refresh"
                    + renewals + "\",\"expires_in\":\"90000\"}");
        }
        if (asked.path().endsWith("/getdetail")) {
            int id = Integer.parseInt(asked.query().get("id"));
            return Reply.ok(
                    "{\"error\":0,\"data\":{\"description\":\"Tóm tắt " + id
                            + "\",\"body\":[{\"type\":\"text\",\"content\":\"<p>Đoạn một</p><p>Đoạn hai</p>\"},{\"type\":\"image\",\"url\":\"x\"}]}}");
        }
        int top = posts - Integer.parseInt(asked.query().get("offset"));
        int low = Math.max(0, top - 10);
        return Reply.ok("{\"error\":0,\"data\":{\"total\":" + posts + ",\"medias\":["
                + from(top, low, OwnAccountsTest::media) + "]}}");
    }

    private static String media(int number) {
        long millis = moment(number).toEpochMilli();
        return """
                {"id":"%d","type":"normal","title":"Tựa %d","status":"show","create_date":%d,"update_date":%d,\
                "link_view":"https://officialaccount.me/d?id=%d"}""".formatted(number, number, millis, millis, number);
    }
}
