package vn.lantoa.social;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.http.Fetcher;
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

/**
 * A platform that answers as a test scripts it, and what reads it. Every credential begins with the word SECRET, and nothing
 * that comes out may hold it.
 */
final class StandIn implements AutoCloseable {

    static final String SECRET = "SECRET";

    /** What one request asked. */
    record Asked(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {}

    /** What is answered. */
    record Reply(int status, String body, Map<String, String> headers) {

        static Reply ok(String body) {
            return new Reply(200, body, Map.of());
        }

        static Reply of(int status, String body) {
            return new Reply(status, body, Map.of());
        }

        Reply with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Reply(status, body, more);
        }
    }

    /** Answers one request. */
    @FunctionalInterface
    interface Script {
        Reply answer(Asked asked);
    }

    private final WebServer server = new WebServer();
    private final Fetcher fetcher = new Fetcher(WebServer.settings());
    private final List<Asked> asked = new ArrayList<>();
    private final List<PollResult> listings = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;
    private Instant now = Instant.parse("2026-11-20T03:00:00Z");
    private Script script = request -> Reply.of(404, "{}");
    private SocialSettings settings;
    private Map<ChannelKind, Poller> pollers;

    StandIn(Path folder) throws IOException {
        this.folder = folder;
        server.route("/", exchange -> send(exchange));
        Map<ChannelKind, PlatformSettings> platforms = new EnumMap<>(ChannelKind.class);
        for (ChannelKind kind : ChannelKind.values()) {
            if (kind.isSocial()) {
                platforms.put(kind, platform(kind));
            }
        }
        settings = new SocialSettings(
                folder.toString(),
                null,
                3,
                Duration.ofDays(30),
                10_000,
                new XBudget(XBudget.DOLLAR, 5_000, 10_000, Duration.ofDays(7)),
                platforms);
        restart();
    }

    private PlatformSettings platform(ChannelKind kind) {
        Map<String, String> variables = new HashMap<>();
        for (String name :
                List.of("key", "token", "app-id", "secret-key", "refresh-token", "client-key", "client-secret")) {
            variables.put(name, name);
            environment.put(name, SECRET + "-" + name);
        }
        PlatformTerms terms = kind == ChannelKind.YOUTUBE
                ? new PlatformTerms(Duration.ofDays(30), false, true, true)
                : PlatformTerms.FREE;
        return new PlatformSettings(true, server.address(""), server.address(""), variables, null, terms);
    }

    /** Answers what follows. */
    StandIn script(Script other) {
        script = other;
        return this;
    }

    StandIn settings(SocialSettings other) {
        settings = other;
        return restart();
    }

    SocialSettings settings() {
        return settings;
    }

    /** As after a crash: nothing is known but what lies in files and in the memory of channels. */
    StandIn restart() {
        pollers = Platforms.pollers(fetcher, settings, environment::get, this::now);
        return this;
    }

    StandIn later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Instant now() {
        return now;
    }

    Map<String, String> environment() {
        return environment;
    }

    List<Asked> asked() {
        return asked;
    }

    String address(String path) {
        return server.address(path);
    }

    /** Visits as for the first time. */
    PollResult list(Channel channel) {
        return list(channel, null);
    }

    /** Visits with the memory of an earlier visit. */
    PollResult list(Channel channel, String memory) {
        PollResult listing = pollers.get(channel.kind()).list(channel, new PollState(null, null, memory));
        listings.add(listing);
        return listing;
    }

    static Channel channel(ChannelKind kind, String address) {
        Outlet outlet = new Outlet(
                "bo",
                "Bộ",
                "Ministry",
                OutletKind.MINISTRY,
                CommunicationSetting.MASS_MEDIA,
                "https://bo.example/",
                false);
        return new Channel("bo/" + kind, outlet, kind, address, "vi", false, true, null);
    }

    private void send(HttpExchange exchange) throws IOException {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked request =
                new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), query, headers, body);
        if (request.path().equals("/robots.txt")) {
            WebServer.send(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        asked.add(request);
        Reply reply = script.answer(request);
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        WebServer.send(
                exchange, reply.status(), "application/json", reply.body().getBytes(StandardCharsets.UTF_8));
    }

    /** No credential may be in anything that goes on: entries, memories, messages, nor in what a reader would print. */
    @Override
    public void close() throws IOException {
        fetcher.close();
        server.close();
        assertThat(listings.toString()).doesNotContain(SECRET);
        assertThat(settings.toString()).doesNotContain(SECRET);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> !path.getFileName().toString().startsWith("token-"))
                    .toList()) {
                assertThat(Files.readString(file)).doesNotContain(SECRET);
            }
        }
    }
}
