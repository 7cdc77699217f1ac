package vn.lantoa.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Header;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Response;

/** Captures for tests, and archives of them. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-20T05:00:00.123Z");
    static final Outlet OUTLET = new Outlet(
            "bao-mau",
            "Báo Mẫu",
            "Sample News",
            OutletKind.PRESS,
            CommunicationSetting.MASS_MEDIA,
            "https://www.bao-mau.example/",
            true);
    static final Owners OUTLETS = Owners.of(new Catalogue(false, List.of(OUTLET), List.of()));

    private Samples() {}

    static Channel channel(ChannelKind kind) {
        return new Channel("bao-mau/tin", OUTLET, kind, "https://bao-mau.example/rss", "vi", false, true, null);
    }

    static Response page(String address, String html) {
        return new Response(
                address,
                200,
                List.of(
                        new Header("Content-Type", "text/html; charset=utf-8"),
                        new Header("Content-Encoding", "br"),
                        new Header("Transfer-Encoding", "chunked"),
                        new Header("Set-Cookie", "a=1"),
                        new Header("X-Split", "one\r\nInjected: yes")),
                html.getBytes(StandardCharsets.UTF_8));
    }

    static Capture capture(int number, Instant at, String... pages) {
        String address = "https://bao-mau.example/bai-" + number + ".html";
        List<Response> responses = new ArrayList<>();
        for (String html : pages) {
            responses.add(page(address + (responses.isEmpty() ? "" : "?trang=" + (responses.size() + 1)), html));
        }
        Entry entry = new Entry(
                "id-" + number,
                "Bài số " + number,
                address + "?utm_source=rss",
                "Nguyễn Thử",
                "Tóm tắt \"" + number + "\"",
                at.minusSeconds(600),
                Precision.MOMENT,
                null,
                null,
                null);
        return new Capture(
                channel(ChannelKind.FEED),
                entry,
                Addresses.canonical(entry.link()),
                responses,
                pages.length == 0 ? "not-found: answered with 404" : null,
                at);
    }

    static ArchiveWriter writer(Path folder, Payloads payloads) {
        return new ArchiveWriter(
                folder, 3, new Rotation(1_000_000, Duration.ofDays(1)), payloads, InstantSource.fixed(NOON));
    }

    static ArchiveWriter writer(Path folder) {
        return writer(folder, digest -> Optional.empty());
    }

    /** Everything that the files hold, in their order. */
    static List<ArchiveItem> read(List<Path> files) throws IOException {
        List<ArchiveItem> items = new ArrayList<>();
        for (Path file : files) {
            items.addAll(read(file, -1));
        }
        return items;
    }

    static List<ArchiveItem> read(Path file, long after) throws IOException {
        List<ArchiveItem> items = new ArrayList<>();
        try (Captures captures = WarcFiles.open(file, OUTLETS, after)) {
            for (Optional<ArchiveItem> item = captures.next(); item.isPresent(); item = captures.next()) {
                items.add(item.get());
            }
        }
        return items;
    }
}
