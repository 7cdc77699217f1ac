package vn.lantoa.job;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.settings.PlatformSettings;
import vn.lantoa.settings.PlatformTerms;
import vn.lantoa.settings.SocialSettings;
import vn.lantoa.settings.XBudget;

/** Stand-ins of all platforms, each with one account that has published two items; asks for the credential where it has to. */
final class SocialSite implements AutoCloseable {

    static final String FIRST = "Bộ Khoa học và Công nghệ công bố chương trình chuyển đổi số quốc gia.";
    static final String SECOND = "Nghị quyết 57-NQ/TW mở đường cho đổi mới sáng tạo.";
    static final String REST = " Các viện nghiên cứu và doanh nghiệp công nghệ cùng tham gia từ tháng này."
            + " Đề tài KC.91.04/21-30 cũng được giới thiệu.";

    private static final String SECRET = "SECRET-credential";

    private final WebServer server = new WebServer();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Instant published = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);

    SocialSite() throws IOException {
        server.text("/robots.txt", 404, "text/plain", "");
        youtube();
        facebook();
        tiktok();
        zalo();
        x();
        threads();
        telegram();
        mastodon();
        bluesky();
    }

    Instant published() {
        return published;
    }

    /** Where the first item of the kind's account is seen by people. */
    static String address(ChannelKind kind) {
        return switch (kind) {
            case YOUTUBE -> "https://www.youtube.com/watch?v=v1";
            case FACEBOOK -> "https://www.facebook.com/bokhcn/posts/1";
            case TIKTOK -> "https://www.tiktok.com/@bokhcn/video/1";
            case ZALO -> "https://officialaccount.me/d?id=1";
            case X -> "https://x.com/bokhcn/status/1";
            case THREADS -> "https://www.threads.com/@bokhcn/post/1";
            case TELEGRAM -> "https://t.me/bokhcn/1";
            case MASTODON -> "https://mxh.example/@bokhcn/1";
            case BLUESKY -> "https://bsky.app/profile/bokhcn/post/1";
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }

    /** The first post of X is no longer there; its address. */
    String deletePost() {
        deleted.add(address(ChannelKind.X));
        return address(ChannelKind.X);
    }

    static Channel channel(ChannelKind kind) {
        String page = switch (kind) {
            case YOUTUBE -> "https://www.youtube.com/@bokhcn";
            case ZALO -> "https://zalo.me/123";
            case BLUESKY -> "https://bsky.app/profile/bokhcn";
            case MASTODON -> "https://mxh.example/@bokhcn";
            default -> "https://" + kind + ".example/@bokhcn";
        };
        Outlet outlet = new Outlet(
                "bokhcn",
                "Bộ",
                "Ministry",
                OutletKind.MINISTRY,
                CommunicationSetting.MASS_MEDIA,
                "https://bo.example/",
                false);
        return new Channel("bokhcn/" + kind, outlet, kind, page, "vi", false, true, null);
    }

    SocialSettings settings(Path folder) throws IOException {
        Path credentials = folder.resolve("credentials.yaml");
        Files.writeString(credentials, """
                youtube: {key: %1$s}
                facebook: {token: %1$s}
                threads: {token: %1$s}
                x: {token: %1$s}
                tiktok: {client-key: k, client-secret: %1$s, refresh-token: %1$s}
                zalo: {app-id: a, secret-key: %1$s, refresh-token: %1$s}
                """.formatted(SECRET));
        Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-------"));
        Map<ChannelKind, PlatformSettings> platforms = new EnumMap<>(ChannelKind.class);
        for (ChannelKind kind : ChannelKind.values()) {
            if (kind.isSocial()) {
                String api = server.address("/" + kind);
                PlatformTerms terms =
                        new PlatformTerms(kind == ChannelKind.YOUTUBE ? Duration.ofDays(30) : null, false, true, true);
                platforms.put(kind, new PlatformSettings(true, api, api, Map.of(), null, terms));
            }
        }
        return new SocialSettings(
                folder.resolve("social").toString(),
                credentials.toString(),
                5,
                Duration.ofDays(30),
                100,
                new XBudget(XBudget.DOLLAR, 5_000, 10_000, Duration.ofDays(7)),
                platforms);
    }

    static boolean showsSecret(String text) {
        return text.contains(SECRET);
    }

    @Override
    public void close() {
        server.close();
    }

    private void youtube() {
        json("/youtube/channels", "X-Goog-Api-Key", SECRET, """
                {"items":[{"id":"UC1","contentDetails":{"relatedPlaylists":{"uploads":"UU1"}}}]}""");
        json("/youtube/playlistItems", "X-Goog-Api-Key", SECRET, """
                {"items":[{"contentDetails":{"videoId":"v2","videoPublishedAt":"%1$s"}},
                 {"contentDetails":{"videoId":"v1","videoPublishedAt":"%1$s"}}]}""".formatted(published));
        String video = """
                {"id":"%s","status":{"privacyStatus":"public"},
                 "snippet":{"channelId":"UC1","publishedAt":"%s","title":"%s","description":"%s"}}""";
        json(
                "/youtube/videos",
                "X-Goog-Api-Key",
                SECRET,
                "{\"items\":[" + video.formatted("v1", published, FIRST, REST) + ","
                        + video.formatted("v2", published, SECOND, REST) + "]}");
    }

    private void facebook() {
        json("/facebook/debug_token", "Authorization", "Bearer " + SECRET, "{\"data\":{\"expires_at\":0}}");
        json("/facebook/bokhcn", "Authorization", "Bearer " + SECRET, "{\"id\":\"5\"}");
        posts("/facebook/5/published_posts", "data", "Bearer " + SECRET, """
                {"id":"5_%1$d","message":"%3$s","created_time":"%2$s","from":{"id":"5"},
                 "permalink_url":"https://www.facebook.com/bokhcn/posts/%1$d"}""");
    }

    private void tiktok() {
        json(
                "/tiktok/oauth/token/",
                null,
                null,
                "{\"access_token\":\"t\",\"refresh_token\":\"r\",\"expires_in\":7200}");
        String video =
                "{\"id\":\"%d\",\"create_time\":" + published.getEpochSecond() + ",\"video_description\":\"%s\"}";
        json(
                "/tiktok/video/list/",
                "Authorization",
                "Bearer t",
                "{\"data\":{\"videos\":[" + video.formatted(1, FIRST + REST) + "," + video.formatted(2, SECOND + REST)
                        + "],\"has_more\":false},\"error\":{\"code\":\"ok\"}}");
    }

    private void zalo() {
        json("/zalo/oa/access_token", "secret_key", SECRET, "{\"access_token\":\"z\",\"refresh_token\":\"r\"}");
        String media = "{\"id\":\"%1$d\",\"title\":\"%2$s\",\"status\":\"show\",\"create_date\":"
                + published.toEpochMilli() + ",\"link_view\":\"https://officialaccount.me/d?id=%1$d\"}";
        json(
                "/zalo/article/getslice",
                "access_token",
                "z",
                "{\"error\":0,\"data\":{\"total\":2,\"medias\":[" + media.formatted(2, SECOND) + ","
                        + media.formatted(1, FIRST) + "]}}");
        json(
                "/zalo/article/getdetail",
                "access_token",
                "z",
                "{\"error\":0,\"data\":{\"body\":[{\"type\":\"text\",\"content\":\"<p>" + REST + "</p>\"}]}}");
    }

    private void x() {
        json("/x/users/by/username/bokhcn", "Authorization", "Bearer " + SECRET, "{\"data\":{\"id\":\"7\"}}");
        server.route("/x/users/7/tweets", exchange -> answer(exchange, "Bearer " + SECRET, tweets(List.of(2, 1))));
        server.route("/x/tweets", exchange -> {
            List<Integer> asked = Pattern.compile("[0-9]+")
                    .matcher(ids(exchange))
                    .results()
                    .map(id -> Integer.valueOf(id.group()))
                    .toList();
            answer(exchange, "Bearer " + SECRET, tweets(asked));
        });
    }

    private static String ids(HttpExchange exchange) {
        return Stream.of(exchange.getRequestURI().getQuery().split("&"))
                .filter(parameter -> parameter.startsWith("ids="))
                .findFirst()
                .orElse("");
    }

    /** What X says of posts: those that stand, and that the others do not. */
    private String tweets(List<Integer> ids) {
        List<String> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int id : ids) {
            if (deleted.contains(address(ChannelKind.X).replaceFirst("1$", "" + id))) {
                missing.add("{\"resource_id\":\"" + id
                        + "\",\"type\":\"https://api.twitter.com/2/problems/resource-not-found\"}");
            } else {
                found.add("{\"id\":\"%d\",\"author_id\":\"7\",\"created_at\":\"%s\",\"text\":\"%s\"}"
                        .formatted(id, published, (id == 1 ? FIRST : SECOND) + REST));
            }
        }
        return "{\"data\":[" + String.join(",", found) + "],\"errors\":[" + String.join(",", missing) + "]}";
    }

    private void threads() {
        json("/threads/refresh_access_token", null, null, "{\"access_token\":\"h\",\"expires_in\":5184000}");
        posts("/threads/v1.0/me/threads", "data", "Bearer h", """
                {"id":"%1$d","media_type":"TEXT_POST","username":"bokhcn","text":"%3$s","timestamp":"%2$s",
                 "permalink":"https://www.threads.com/@bokhcn/post/%1$d"}""");
    }

    private void telegram() {
        String message = """
                <div class="tgme_widget_message" data-post="bokhcn/%d">
                <div class="tgme_widget_message_text">%s</div>
                <a class="tgme_widget_message_date"><time datetime="%s"></time></a></div>""";
        server.text(
                "/telegram/s/bokhcn",
                200,
                "text/html",
                message.formatted(1, FIRST + REST, published) + message.formatted(2, SECOND + REST, published));
    }

    private void mastodon() {
        json("/mastodon/api/v1/accounts/lookup", null, null, "{\"id\":\"9\"}");
        String toot = """
                {"id":"%1$d","created_at":"%2$s","visibility":"public","account":{"id":"9"},
                 "url":"https://mxh.example/@bokhcn/%1$d","content":"<p>%3$s</p>"}""";
        json(
                "/mastodon/api/v1/accounts/9/statuses",
                null,
                null,
                "[" + toot.formatted(2, published, SECOND + REST) + "," + toot.formatted(1, published, FIRST + REST)
                        + "]");
    }

    private void bluesky() {
        posts("/bluesky/xrpc/app.bsky.feed.getAuthorFeed", "feed", null, """
                {"post":{"uri":"at://did:plc:x/app.bsky.feed.post/%1$d","author":{"handle":"bokhcn"},
                 "indexedAt":"%2$s","record":{"text":"%3$s"}}}""");
    }

    private void posts(String path, String list, String token, String item) {
        json(
                path,
                token == null ? null : "Authorization",
                token,
                "{\"" + list + "\":[" + item.formatted(2, published, SECOND + REST) + ","
                        + item.formatted(1, published, FIRST + REST) + "]}");
    }

    private static void answer(HttpExchange exchange, String token, String body) throws IOException {
        boolean known = List.of(token).equals(exchange.getRequestHeaders().get("Authorization"));
        send(exchange, known ? 200 : 401, known ? body : "{}");
    }

    /** Answers only who shows the credential. */
    private void json(String path, String header, String value, String body) {
        server.route(path, exchange -> {
            boolean known = header == null
                    || List.of(value).equals(exchange.getRequestHeaders().get(header));
            send(exchange, known ? 200 : 401, known ? body : "{}");
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        WebServer.send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
