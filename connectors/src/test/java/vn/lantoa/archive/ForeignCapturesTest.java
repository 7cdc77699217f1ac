package vn.lantoa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import vn.lantoa.model.Capture;

/** Somebody else's WARC files. */
class ForeignCapturesTest {

    private static final String SITE = "https://bao-mau.example";
    private static final byte[] HTML = "<h1>Chuyển đổi số</h1>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void pagesOfOutletsAreTakenAndEverythingElseIsCounted() throws IOException {
        Path file = write(
                WarcCompression.GZIP,
                page(SITE + "/bai-1.html", 200, "text/html", HTML).build(),
                page("https://sohoa.bao-mau.example/bai-2.html", 200, "text/html; charset=utf-8", HTML)
                        .build(),
                page("https://ai-khac.example/bai.html", 200, "text/html", HTML).build(),
                page("https://xbao-mau.example/bai.html", 200, "text/html", HTML)
                        .build(),
                page(SITE + "/", 200, "text/html", HTML).build(),
                page(SITE + "/anh.jpg", 200, "image/jpeg", HTML).build(),
                page(SITE + "/cu.html", 404, "text/html", HTML).build(),
                page(SITE + "/dai.html", 200, "text/html", HTML)
                        .truncated(WarcTruncationReason.LENGTH)
                        .build(),
                new WarcResponse.Builder(SITE + "/la.html")
                        .body(MediaType.HTTP_RESPONSE, "nonsense".getBytes(StandardCharsets.US_ASCII))
                        .build());
        List<ArchiveItem> items = Samples.read(file, -1);
        assertThat(items)
                .extracting(item -> item.capture() == null
                        ? item.skipped().reason()
                        : item.capture().address())
                .containsExactly(
                        SITE + "/bai-1.html",
                        "https://sohoa.bao-mau.example/bai-2.html",
                        "unknown-outlet",
                        "unknown-outlet",
                        "not-a-page",
                        "not-a-page",
                        "not-ok",
                        "truncated",
                        "unreadable");
        assertThat(items)
                .filteredOn(item -> item.skipped() != null)
                .noneMatch(item -> item.skipped().lost());
        Capture capture = items.get(0).capture();
        assertThat(capture.channel().outlet()).isEqualTo(Samples.OUTLET);
        assertThat(capture.fetched()).isEqualTo(Samples.NOON.truncatedTo(ChronoUnit.SECONDS));
        assertThat(capture.page().body()).isEqualTo(HTML);
    }

    @Test
    void encodingsOfTheWireAreUndone() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(HTML);
        }
        HttpResponse http = new HttpResponse.Builder(200, "OK")
                .addHeader("Content-Encoding", "gzip")
                .body(MediaType.HTML, zipped.toByteArray())
                .build();
        Path file = write(
                WarcCompression.NONE,
                new WarcResponse.Builder(SITE + "/bai-1.html").body(http).build());
        assertThat(Samples.read(file, -1).get(0).capture().page().body()).isEqualTo(HTML);
    }

    @Test
    void anAnswerThatUnfoldsWithoutEndIsPassedOver() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 101; i++) {
                gzip.write(zeros);
            }
        }
        HttpResponse http = new HttpResponse.Builder(200, "OK")
                .addHeader("Content-Encoding", "gzip")
                .body(MediaType.HTML, zipped.toByteArray())
                .build();
        Path file = write(
                WarcCompression.GZIP,
                new WarcResponse.Builder(SITE + "/bom.html").body(http).build(),
                page(SITE + "/bai-1.html", 200, "text/html", HTML).build());
        assertThat(Samples.read(file, -1))
                .extracting(item -> item.capture() == null
                        ? item.skipped().reason()
                        : item.capture().address())
                .containsExactly("too-large", SITE + "/bai-1.html");
    }

    @Test
    void notesInTheFilesOfOthersAreNotBelieved() throws IOException {
        WarcMetadata note = Records.note(
                URI.create("urn:uuid:1"), CaptureNote.of(Samples.capture(1, Samples.NOON), List.of()), null);
        Path file = write(WarcCompression.GZIP, note);
        assertThat(Samples.read(file, -1)).isEmpty();
    }

    @Test
    void behindDamageOnlyRecordsThatNameTheirFileAreTaken() throws IOException {
        Warcinfo info = new Warcinfo.Builder()
                .fields(Map.of("software", List.of("Other")))
                .build();
        WarcResponse[] named = new WarcResponse[3];
        WarcResponse[] bare = new WarcResponse[3];
        for (int i = 0; i < 3; i++) {
            String target = SITE + "/bai-" + i + ".html";
            named[i] = page(target, 200, "text/html", HTML)
                    .addHeader("WARC-Warcinfo-ID", "<" + info.id() + ">")
                    .build();
            bare[i] = page(target, 200, "text/html", HTML).build();
        }
        assertThat(readDamagedInTheMiddle(write(WarcCompression.GZIP, info, named)))
                .containsExactly(SITE + "/bai-0.html", "torn", SITE + "/bai-2.html");
        assertThat(readDamagedInTheMiddle(write(WarcCompression.GZIP, bare)))
                .containsExactly(SITE + "/bai-0.html", "torn");
    }

    @Test
    void fileThatIsPackedAsAWholeIsReadToItsEnd() throws IOException {
        Path plain = write(
                WarcCompression.NONE,
                page(SITE + "/bai-1.html", 200, "text/html", HTML).build(),
                page(SITE + "/bai-2.html", 200, "text/html", HTML).build(),
                page(SITE + "/bai-3.html", 200, "text/html", HTML).build());
        Path packed = folder.resolve("whole.warc.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        assertThat(Samples.read(packed, -1))
                .extracting(item -> item.capture().address())
                .containsExactly(SITE + "/bai-1.html", SITE + "/bai-2.html", SITE + "/bai-3.html");
    }

    /** What a file gives when half of its second page is gone. */
    private static List<String> readDamagedInTheMiddle(Path file) throws IOException {
        long second = Samples.read(file, -1).get(1).offset();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, (int) second + 40, (int) second + 90, (byte) 0);
        Files.write(file, bytes);
        return Samples.read(file, -1).stream()
                .map(item -> item.capture() == null
                        ? item.skipped().reason()
                        : item.capture().address())
                .toList();
    }

    private static WarcResponse.Builder page(String target, int status, String type, byte[] body) throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "Said")
                .body(MediaType.parse(type), body)
                .build();
        return new WarcResponse.Builder(target).date(Samples.NOON).body(http);
    }

    private Path write(WarcCompression compression, WarcRecord... records) throws IOException {
        return write(
                compression,
                new Warcinfo.Builder()
                        .fields(Map.of("software", List.of("Lantoa")))
                        .build(),
                records);
    }

    private Path write(WarcCompression compression, Warcinfo info, WarcRecord... records) throws IOException {
        Path file = folder.resolve(compression == WarcCompression.GZIP ? "CC-NEWS-1.warc.gz" : "other.warc");
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                WarcWriter writer = new WarcWriter(channel, compression)) {
            writer.write(info);
            for (WarcRecord record : records) {
                writer.write(record);
            }
        }
        return file;
    }
}
