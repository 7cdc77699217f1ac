package vn.lantoa.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.Poller;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Skipped;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.model.Tombstone;
import vn.lantoa.settings.HttpSettings;
import vn.lantoa.settings.PollSettings;

/** A newsroom on this machine, an outlet that has it, and visits to its channels that note what they bring. */
final class VisitStand implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    /** A page is tried for in two visits. */
    static final PollSettings SETTINGS =
            new PollSettings(Duration.ofMinutes(5), Duration.ofHours(3), Duration.ofMinutes(10), 2, 4, false);

    final WebServer server = new WebServer();
    final FetchedAddresses taken = new FetchedAddresses();
    final List<VisitEvent> steps = new ArrayList<>();

    /** One of the outlet's feeds, and one of its accounts. */
    final Channel feed = channel("nguon", ChannelKind.FEED);

    final Channel social = channel("x", ChannelKind.X);

    private final HttpSettings http;
    private Owners owners = Owners.of(List.of(feed));

    VisitStand() {
        this(WebServer.settings());
    }

    VisitStand(HttpSettings http) {
        this.http = http;
        server.text("/bai", 200, "text/html", "<p>bài</p>");
        server.text("/hai", 200, "text/html", "<p>hai</p>");
    }

    /** The catalogue is another from now on. */
    void owned(Owners newOwners) {
        owners = newOwners;
    }

    /** A poller that finds the same whatever it is asked. */
    static Poller listing(PollResult result) {
        return (channel, standing) -> result;
    }

    static Poller listing(Entry... entries) {
        return listing(PollResult.of(List.of(entries)));
    }

    Cursor visit(Poller poller, Channel channel, Cursor cursor) {
        return visit(poller, channel, cursor, step -> {}, () -> false);
    }

    /**
     * @param before sees each step before it is noted
     * @return the cursor at the end; null where the visit had none
     */
    Cursor visit(Poller poller, Channel channel, Cursor cursor, Consumer<VisitEvent> before, BooleanSupplier stopped) {
        Cursor[] end = new Cursor[1];
        try (Fetcher fetcher = new Fetcher(http)) {
            new Visit(fetcher, taken, owners, SETTINGS, InstantSource.fixed(NOW))
                    .make(
                            poller,
                            channel,
                            cursor,
                            step -> {
                                before.accept(step);
                                steps.add(step);
                                end[0] = step.end();
                            },
                            stopped);
        }
        return end[0];
    }

    List<Capture> captures() {
        return had(SourceEvent::capture);
    }

    List<ChannelReport> reports() {
        return had(SourceEvent::report);
    }

    List<Sighting> sightings() {
        return had(SourceEvent::sighting);
    }

    List<Skipped> skipped() {
        return had(SourceEvent::skipped);
    }

    List<Tombstone> withdrawn() {
        return had(SourceEvent::withdrawn);
    }

    private <T> List<T> had(Function<SourceEvent, T> kind) {
        return steps.stream()
                .map(VisitEvent::polled)
                .map(kind)
                .filter(Objects::nonNull)
                .toList();
    }

    String address(String path) {
        return server.address(path);
    }

    /** The same path at another host. */
    String at(String host, String path) {
        return server.address(path).replace("bao.localhost", host + ".localhost");
    }

    Entry entry(String path) {
        return linked(server.address(path));
    }

    static Entry linked(String address) {
        return new Entry(address, "Tựa", address, null, null, NOW, Precision.MOMENT, null, null, null);
    }

    Channel channel(String id, ChannelKind kind) {
        return new Channel("bao/" + id, outlet(), kind, server.address("/" + id), "vi", false, true, null);
    }

    /** The outlet of all channels here. */
    Outlet outlet(String... hosts) {
        return new Outlet(
                "bao",
                "Báo",
                "Paper",
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                server.address("/"),
                false,
                List.of(hosts));
    }

    /** Another one, at a host of its own. */
    static Outlet other() {
        return new Outlet(
                "khac",
                "Khác",
                "Other",
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                "http://khac.localhost/",
                false);
    }

    @Override
    public void close() {
        server.close();
    }
}
