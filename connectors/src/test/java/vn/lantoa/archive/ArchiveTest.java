package vn.lantoa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import vn.lantoa.model.Capture;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Header;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Response;
import vn.lantoa.model.Tombstone;

/** What is written into the archive comes back, whatever happened in between. */
class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void capturesComeBackAsTheyWere() throws IOException {
        List<Capture> written = List.of(
                Samples.capture(1, Samples.NOON, "<p>Một</p>"),
                Samples.capture(2, Samples.NOON.plusMillis(7), "<p>Trang một</p>", "<p>Trang hai</p>"),
                Samples.capture(3, Samples.NOON.plusSeconds(9)));
        write(written);
        List<ArchiveItem> items = Samples.read(files());
        assertThat(items).extracting(ArchiveItem::skipped).containsOnlyNulls();
        for (int i = 0; i < written.size(); i++) {
            Capture before = written.get(i);
            Capture after = items.get(i).capture();
            assertThat(after.entry()).isEqualTo(before.entry());
            assertThat(after.channel()).isEqualTo(before.channel());
            assertThat(after.address()).isEqualTo(before.address());
            assertThat(after.fault()).isEqualTo(before.fault());
            assertThat(after.fetched()).isEqualTo(before.fetched());
            assertThat(after.pages()).hasSameSizeAs(before.pages());
            for (int page = 0; page < before.pages().size(); page++) {
                Response read = after.pages().get(page);
                assertThat(read.body()).isEqualTo(before.pages().get(page).body());
                assertThat(read.address()).isEqualTo(before.pages().get(page).address());
                assertThat(read.status()).isEqualTo(200);
                assertThat(read.contentType()).isEqualTo("text/html; charset=utf-8");
            }
        }
    }

    @Test
    void headersTellOfTheStoredBytesAndCannotBeForged() throws IOException {
        write(List.of(Samples.capture(1, Samples.NOON, "<p>Một</p>")));
        Response page = Samples.read(files()).get(0).capture().page();
        assertThat(page.header("Content-Encoding")).isNull();
        assertThat(page.header("Transfer-Encoding")).isNull();
        assertThat(page.header("X-Archive-Orig-Content-Encoding")).isEqualTo("br");
        assertThat(page.header("Content-Length")).isEqualTo("" + page.body().length);
        assertThat(page.header("X-Split")).isEqualTo("one Injected: yes");
        assertThat(page.headers()).extracting(Header::name).doesNotContain("Injected");
    }

    @Test
    void everyRecordIsValidWithItsDigests() throws IOException {
        write(List.of(Samples.capture(1, Samples.NOON, "<p>Một</p>"), Samples.capture(2, Samples.NOON, "<p>Một</p>")));
        Set<String> types = new HashSet<>();
        try (WarcReader reader = new WarcReader(files().get(0))) {
            reader.calculateBlockDigest();
            List<String> complaints = new ArrayList<>();
            reader.onWarning(complaints::add);
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                WarcRecord record = next.get();
                types.add(record.type());
                assertThat(record.version().toString()).isEqualTo("WARC/1.1");
                if (record instanceof WarcResponse response) {
                    assertThat(response.payloadDigest())
                            .contains(Digests.of("<p>Một</p>".getBytes(StandardCharsets.UTF_8)));
                }
                if (record.blockDigest().isPresent()) {
                    assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
                }
            }
            assertThat(complaints).isEmpty();
        }
        assertThat(types).containsExactlyInAnyOrder("warcinfo", "response", "revisit", "metadata");
    }

    @Test
    void theSameBytesAreStoredOnce() throws IOException {
        String html = "<p>" + "Chuyển đổi số. ".repeat(2_000) + "</p>";
        List<CdxEntry> records = write(List.of(
                Samples.capture(1, Samples.NOON, html),
                Samples.capture(1, Samples.NOON.plusSeconds(60), html),
                Samples.capture(2, Samples.NOON.plusSeconds(90), html)));
        assertThat(records.get(0).revisit()).isNull();
        assertThat(records.get(1).revisit().record()).isEqualTo(records.get(0).record());
        assertThat(records.get(2).revisit().target())
                .isEqualTo(records.get(0).answer().target());
        assertThat(Samples.read(files()))
                .extracting(item -> new String(item.capture().page().body(), StandardCharsets.UTF_8))
                .containsExactly(html, html, html);
        try (WarcReader reader = new WarcReader(files().get(0))) {
            WarcRevisit revisit = (WarcRevisit) reader.records()
                    .filter(WarcRevisit.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(revisit.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
            assertThat(revisit.refersToTargetURI().orElseThrow())
                    .hasToString(records.get(0).answer().target());
            assertThat(revisit.refersToDate()).contains(Samples.NOON);
        }
    }

    @Test
    void bytesOfAnEarlierRunAreFoundByTheIndexUnlessTheirFileIsGone() throws IOException {
        Capture capture = Samples.capture(1, Samples.NOON, "<p>Một</p>");
        CdxEntry first = write(List.of(capture)).get(0);
        Payload known = new Payload(
                first.record(),
                first.place(),
                first.length(),
                first.answer().target(),
                first.answer().at());
        try (ArchiveWriter writer = Samples.writer(folder, digest -> Optional.of(known))) {
            assertThat(writer.append(capture).get(0).revisit()).isEqualTo(known);
        }
        assertThat(Samples.read(files())).hasSize(2).allMatch(item -> item.capture() != null);
        Files.delete(folder.resolve(first.place().file()));
        try (ArchiveWriter writer = Samples.writer(folder, digest -> Optional.of(known))) {
            assertThat(writer.append(capture).get(0).revisit()).isNull();
        }
        assertThat(Samples.read(files()))
                .as("the revisit of the file that is gone is told as lost, the other is whole")
                .extracting(item ->
                        item.skipped() == null ? "whole" : item.skipped().reason())
                .containsExactlyInAnyOrder("lost-page", "whole");
    }

    @Test
    void aFileTornAnywhereGivesItsWholeCapturesAndNothingElse() throws IOException {
        long second = write(List.of(
                        Samples.capture(1, Samples.NOON, "<p>Một</p>"),
                        Samples.capture(2, Samples.NOON, "<p>Hai</p>", "<p>Ba</p>")))
                .get(1)
                .place()
                .offset();
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length <= bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            List<ArchiveItem> items = Samples.read(file, -1);
            int whole = length == bytes.length ? 2 : length >= second ? 1 : 0;
            assertThat(items.stream().filter(item -> item.capture() != null))
                    .as("captures in the first %d of %d bytes", length, bytes.length)
                    .hasSize(whole);
            assertThat(items.stream().filter(item -> item.skipped() != null))
                    .allMatch(item -> item.skipped().reason().equals("torn"));
        }
    }

    @Test
    void damageCostsTheCaptureThatItHitsAndNoOther() throws IOException {
        List<Capture> written = List.of(
                Samples.capture(1, Samples.NOON, "<p>Một</p>"),
                Samples.capture(2, Samples.NOON, "<p>Hai</p>"),
                Samples.capture(3, Samples.NOON, "<p>Ba</p>"));
        List<CdxEntry> recorded = write(written);
        long second = recorded.get(1).place().offset();
        long third = recorded.get(2).place().offset();
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(file, damaged);
            List<ArchiveItem> items = Samples.read(file, -1);
            List<CdxEntry> index = recorded(file);
            if (at >= second && at < third) {
                assertThat(items.stream().map(ArchiveItem::capture).filter(Objects::nonNull))
                        .as("byte %d", at)
                        .extracting(Capture::address)
                        .contains(written.get(0).address(), written.get(2).address());
                assertThat(index).as("byte %d", at).contains(recorded.get(0), recorded.get(2));
            }
            for (ArchiveItem item : items) {
                if (item.capture() != null) {
                    Capture before = written.stream()
                            .filter(capture ->
                                    capture.address().equals(item.capture().address()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(item.capture().page().body())
                            .as("byte %d", at)
                            .isEqualTo(before.page().body());
                    assertThat(item.capture().entry()).isEqualTo(before.entry());
                }
            }
        }
    }

    @Test
    void damageInTheMiddleTellsHowMuchWasPassedOverAndReadingGoesOnBehindIt() throws IOException {
        List<CdxEntry> recorded = write(List.of(
                Samples.capture(1, Samples.NOON, "<p>Một</p>"),
                Samples.capture(2, Samples.NOON, "<p>Hai</p>"),
                Samples.capture(3, Samples.NOON, "<p>Ba</p>")));
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        int from = (int) recorded.get(1).place().offset();
        int to = (int) recorded.get(2).place().offset();
        Arrays.fill(bytes, from, to, (byte) 0x55);
        Files.write(file, bytes);
        List<ArchiveItem> items = Samples.read(file, -1);
        assertThat(items).hasSize(3);
        assertThat(items.get(1).skipped().reason()).isEqualTo("torn");
        assertThat(items.get(1).skipped().message()).contains((to - from) + " bytes");
        for (int i = 0; i < 3; i++) {
            assertThat(Samples.read(file, items.get(i).offset()))
                    .as("behind item %d", i)
                    .extracting(ArchiveItem::offset)
                    .endsWith(
                            items.stream().skip(i + 1).map(ArchiveItem::offset).toArray(Long[]::new));
        }
    }

    @Test
    void behindDamageNoRecordOfAPageIsTakenForOurs() throws IOException {
        byte[] trap = trap();
        Capture honest = Samples.capture(1, Samples.NOON, "<p>Một</p>");
        Response page = new Response(honest.address(), 200, honest.page().headers(), trap);
        long begin = write(List.of(
                        new Capture(
                                honest.channel(), honest.entry(), honest.address(), List.of(page), null, Samples.NOON),
                        Samples.capture(2, Samples.NOON, "<p>Hai</p>")))
                .get(0)
                .place()
                .offset();
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = (int) begin; at < begin + 600; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(file, damaged);
            assertThat(Samples.read(file, -1))
                    .filteredOn(item -> item.capture() != null)
                    .extracting(item -> item.capture().entry().id())
                    .as("byte %d", at)
                    .isSubsetOf("id-1", "id-2")
                    .contains("id-2");
        }
    }

    @Test
    void recordsThatAPageHoldsAreNeverTakenForOurs() throws IOException {
        byte[] trap = trap();
        Capture honest = Samples.capture(1, Samples.NOON, "<p>Một</p>");
        Response page = new Response(honest.address(), 200, honest.page().headers(), trap);
        try (ArchiveWriter writer = Samples.writer(folder)) {
            writer.append(honest);
            writer.append(new Capture(
                    honest.channel(), honest.entry(), honest.address(), List.of(page), null, honest.fetched()));
        }
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        for (int cut = 1; cut < 400; cut++) {
            Files.write(file, Arrays.copyOf(bytes, bytes.length - cut));
            assertThat(Samples.read(file, -1))
                    .filteredOn(item -> item.capture() != null)
                    .extracting(item -> item.capture().address())
                    .containsOnly(honest.address());
        }
    }

    @Test
    void aWithdrawalComesBackInItsPlaceAndTellsWhichCapturesAreNotToBeShown() throws IOException {
        Capture capture = Samples.capture(1, Samples.NOON, "<p>Một</p>");
        Tombstone withdrawn = new Tombstone(
                ChannelKind.X,
                "bao-mau",
                Ids.article(capture.address()),
                capture.address(),
                "xóa",
                Samples.NOON.plusSeconds(9));
        try (ArchiveWriter writer = Samples.writer(folder)) {
            writer.append(capture);
            writer.append(withdrawn);
            writer.append(Samples.capture(2, Samples.NOON, "<p>Hai</p>"));
        }
        assertThat(Samples.read(files())).extracting(ArchiveItem::withdrawn).containsExactly(null, withdrawn, null);
        try (RecordedFile file = new RecordedFile(files().get(0))) {
            while (!file.next().isEmpty()) {
                // to the end
            }
            assertThat(file.withdrawn()).isEqualTo(Map.of(withdrawn.article(), withdrawn.at()));
        }
    }

    @Test
    void readingGoesOnBehindAnyCapture() throws IOException {
        List<Capture> captures = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            captures.add(Samples.capture(i, Samples.NOON, "<p>Cùng nội dung</p>", "<p>" + i + "</p>"));
        }
        write(captures);
        Path file = files().get(0);
        List<ArchiveItem> all = Samples.read(file, -1);
        for (int i = 0; i < all.size(); i++) {
            assertThat(Samples.read(file, all.get(i).offset()))
                    .extracting(ArchiveItem::offset)
                    .isEqualTo(all.subList(i + 1, all.size()).stream()
                            .map(ArchiveItem::offset)
                            .toList());
        }
    }

    @Test
    void aNewFileIsBegunWhenOneIsLargeOrOld() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Samples.NOON);
        InstantSource clock = now::get;
        Rotation rotation = new Rotation(2_000, Duration.ofHours(1));
        try (ArchiveWriter writer = new ArchiveWriter(folder, 0, rotation, digest -> Optional.empty(), clock)) {
            writer.append(Samples.capture(1, Samples.NOON, "<p>Một</p>"));
            writer.append(Samples.capture(2, Samples.NOON, "<p>Hai</p>"));
            int bySize = files().size();
            now.set(Samples.NOON.plus(Duration.ofHours(2)));
            writer.append(Samples.capture(3, Samples.NOON, "<p>Ba</p>"));
            assertThat(files().size()).isEqualTo(bySize + 1);
            for (int i = 4; i < 40; i++) {
                now.set(now.get().plusMillis(1));
                writer.append(Samples.capture(i, Samples.NOON, "<p>" + i + "</p>"));
            }
        }
        assertThat(files().size()).isGreaterThan(5);
        assertThat(Samples.read(files()))
                .extracting(item -> item.capture().entry().id())
                .hasSize(39)
                .startsWith("id-1", "id-2", "id-3", "id-4")
                .endsWith("id-39");
    }

    @Test
    void pagesAndRecordsAreFoundByPlaceAndNothingOutsideTheFolder() throws IOException {
        CdxEntry written =
                write(List.of(Samples.capture(1, Samples.NOON, "<p>Một</p>"))).get(0);
        Archive archive = new Archive(folder);
        assertThat(archive.page(written.place()).orElseThrow().body())
                .isEqualTo("<p>Một</p>".getBytes(StandardCharsets.UTF_8));
        Path alone = folder.resolve("alone.warc.gz");
        try (InputStream record =
                archive.record(written.place(), written.length()).orElseThrow()) {
            Files.copy(record, alone);
        }
        try (WarcReader reader = new WarcReader(alone)) {
            assertThat(reader.next().orElseThrow().id()).hasToString(written.record());
            assertThat(reader.next()).isEmpty();
        }
        Path secret = Files.writeString(folder.resolveSibling("secret.warc.gz"), "secret");
        for (String name : Arrays.asList("../" + secret.getFileName(), secret.toString(), "alone.warc.gz", "", null)) {
            assertThat(archive.page(new RecordLocation(name, 0))).as(name).isEmpty();
            assertThat(archive.record(new RecordLocation(name, 0), 3)).as(name).isEmpty();
        }
        String file = written.place().file();
        assertThat(archive.page(new RecordLocation(file, 1_000_000))).isEmpty();
        assertThat(archive.page(new RecordLocation(file, -1))).isEmpty();
        assertThat(archive.record(new RecordLocation(file, 0), 1_000_000)).isEmpty();
    }

    @Test
    void theIndexCanBeMadeAgainFromTheFilesAlone() throws IOException {
        List<CdxEntry> written = write(List.of(
                Samples.capture(1, Samples.NOON, "<p>Một</p>"),
                Samples.capture(2, Samples.NOON.plusSeconds(1), "<p>Một</p>", "<p>Hai</p>"),
                Samples.capture(3, Samples.NOON.plusSeconds(2))));
        List<CdxEntry> read = new ArrayList<>();
        try (RecordedFile file = new RecordedFile(files().get(0))) {
            for (List<CdxEntry> some = file.next(); !some.isEmpty(); some = file.next()) {
                read.addAll(some);
            }
        }
        assertThat(read).isEqualTo(written);
    }

    /** A whole archive file of somebody else's making. */
    private byte[] trap() throws IOException {
        Path forged = Files.createDirectory(folder.resolve("forged"));
        try (ArchiveWriter writer = Samples.writer(forged)) {
            writer.append(Samples.capture(66, Samples.NOON, "<p>Giả</p>"));
        }
        return Files.readAllBytes(new Archive(forged).files().get(0));
    }

    private static List<CdxEntry> recorded(Path path) throws IOException {
        List<CdxEntry> read = new ArrayList<>();
        try (RecordedFile file = new RecordedFile(path)) {
            for (List<CdxEntry> some = file.next(); !some.isEmpty(); some = file.next()) {
                read.addAll(some);
            }
        } catch (IllegalArgumentException e) {
            // a note that is no note: the rest of that file is told as unreadable
            return read;
        }
        return read;
    }

    private List<Path> files() throws IOException {
        return new Archive(folder).files();
    }

    private List<CdxEntry> write(List<Capture> captures) throws IOException {
        List<CdxEntry> records = new ArrayList<>();
        try (ArchiveWriter writer = Samples.writer(folder)) {
            for (Capture capture : captures) {
                records.addAll(writer.append(capture));
            }
            writer.force();
        }
        return records;
    }
}
