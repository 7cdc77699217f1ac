package vn.lantoa.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import vn.lantoa.archive.Archive;
import vn.lantoa.archive.ArchiveWriter;
import vn.lantoa.archive.Captures;
import vn.lantoa.archive.Rotation;
import vn.lantoa.archive.WarcFiles;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Header;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Response;

/** How fast pages are written into an archive and read back, and what storing the same bytes once saves. */
public final class ArchiveSpeed {

    private static final List<String> WORDS = List.of(
            "khoa", "học", "công", "nghệ", "đổi", "mới", "sáng", "tạo", "chuyển", "đổi", "số", "dữ", "liệu", "nghiên",
            "cứu", "doanh", "nghiệp", "thành", "phố", "người", "dân", "chính", "sách", "thị", "trường", "đào", "tạo");
    private static final int PARAGRAPHS = 60;
    private static final int LINES_AROUND = 800;

    /** One page in so many is fetched again unchanged, as happens where a site renews a date and nothing else. */
    private static final int REPEATED = 4;

    private final Random random = new Random(57);
    private final Channel channel = Catalogue.bundled().channels().get(0);
    private final int pages;

    /**
     * @param pages how many are made up; the last quarter are the first ones again
     */
    public ArchiveSpeed(int pages) {
        this.pages = pages;
    }

    /** The figures, for people. Leaves the files in the folder, which has to be empty. */
    public List<String> run(Path folder) throws IOException {
        List<byte[]> bodies = bodies();
        long bytes = bodies.stream().mapToLong(body -> body.length).sum();
        Duration once = write(folder.resolve("once"), bodies, pages - pages / REPEATED);
        Duration again = write(folder.resolve("with-repeats"), bodies, pages);
        long stored = size(folder.resolve("with-repeats"));
        Duration read = read(folder.resolve("with-repeats"));
        long firsts = size(folder.resolve("once"));
        int repeats = pages / REPEATED;
        return List.of(
                String.format(Locale.ROOT, "%d pages, %.1f MB, a quarter of them repeated", pages, bytes / 1e6),
                String.format(
                        Locale.ROOT,
                        "written: %.0f new pages a second, %.0f with repeats",
                        (pages - pages / REPEATED) / seconds(once),
                        pages / seconds(again)),
                String.format(Locale.ROOT, "read back: %.0f captures a second", pages / seconds(read)),
                String.format(
                        Locale.ROOT,
                        "stored: %.1f MB; without the repeats %.1f MB, so that a repeat costs %.0f bytes and a page %.0f",
                        stored / 1e6,
                        firsts / 1e6,
                        (double) (stored - firsts) / repeats,
                        (double) firsts / (pages - repeats)));
    }

    private Duration write(Path folder, List<byte[]> bodies, int count) throws IOException {
        Rotation rotation = new Rotation(1_000_000_000, Duration.ofDays(1));
        long start = System.nanoTime();
        try (ArchiveWriter writer =
                new ArchiveWriter(folder, 0, rotation, digest -> Optional.empty(), InstantSource.system())) {
            for (int i = 0; i < count; i++) {
                writer.append(capture(i, bodies.get(i)));
            }
            writer.force();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration read(Path folder) throws IOException {
        long start = System.nanoTime();
        for (Path file : new Archive(folder).files()) {
            try (Captures captures = WarcFiles.open(file, Owners.of(List.of()), -1)) {
                while (captures.next().isPresent()) {
                    // only reading is measured
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Capture capture(int number, byte[] body) {
        String address = channel.outlet().site() + "bai-" + number + ".html";
        Instant at = Instant.EPOCH.plusSeconds(number);
        Entry entry = new Entry(null, "Bài " + number, address, null, null, at, Precision.MOMENT, null, null, null);
        Response page =
                new Response(address, 200, List.of(new Header("Content-Type", "text/html; charset=utf-8")), body);
        return new Capture(channel, entry, Addresses.canonical(address), List.of(page), null, at);
    }

    private List<byte[]> bodies() {
        byte[][] bodies = new byte[pages][];
        int fresh = pages - pages / REPEATED;
        for (int i = 0; i < pages; i++) {
            bodies[i] = i < fresh ? page(i) : bodies[i - fresh];
        }
        return List.of(bodies);
    }

    /** About as long as pages of newspapers are, with as much around the text. */
    private byte[] page(int number) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><head><title>Bài ")
                .append(number)
                .append("</title></head><body><article><h1>Bài ")
                .append(number)
                .append("</h1>");
        for (int i = 0; i < PARAGRAPHS; i++) {
            html.append("<p>");
            for (int word = 0; word < 50; word++) {
                html.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            html.append("</p>\n");
        }
        html.append("</article>");
        for (int i = 0; i < LINES_AROUND; i++) {
            html.append("<div class=\"item item-")
                    .append(random.nextInt(1_000_000))
                    .append("\"><a href=\"/tin-");
            html.append(random.nextInt(1_000_000)).append(".html\">Tin khác</a></div>\n");
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : new Archive(folder).files()) {
            size += Files.size(file);
        }
        return size;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
