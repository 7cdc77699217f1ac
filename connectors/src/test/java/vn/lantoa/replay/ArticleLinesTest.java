package vn.lantoa.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.archive.ArchiveItem;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Capture;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;

class ArticleLinesTest {

    private static final Owners OUTLETS = Owners.of(new Catalogue(
            false,
            List.of(new Outlet(
                    "bao-mau",
                    "Báo Mẫu",
                    "Sample",
                    OutletKind.PRESS,
                    CommunicationSetting.MASS_MEDIA,
                    "https://bao-mau.vn/",
                    true)),
            List.of()));

    @TempDir
    Path folder;

    @Test
    void aLineIsAWholeItem() throws IOException {
        Capture capture = read("""
                        {"id": "1", "url": "https://bao-mau.vn/a?utm_source=x", "title": "Tiêu đề", "summary": "Tóm tắt",
                         "body": "Một.\\nHai.", "authors": ["An"], "published": "2026-11-20T08:00:00+07:00"}
                        """.replace("\n ", " ")).get(0).capture();
        assertThat(capture.address()).isEqualTo("https://bao-mau.vn/a");
        assertThat(capture.entry().title()).isEqualTo("Tiêu đề");
        assertThat(capture.entry().summary()).isEqualTo("Tóm tắt");
        assertThat(capture.entry().body()).isEqualTo("Một.\nHai.");
        assertThat(capture.entry().author()).isEqualTo("An");
        assertThat(capture.entry().published()).isEqualTo(Instant.parse("2026-11-20T01:00:00Z"));
        assertThat(capture.channel().outlet().id()).isEqualTo("bao-mau");
        assertThat(capture.pages()).isEmpty();
        assertThat(capture.fault()).isNull();
    }

    @Test
    void theOutletIsNamedOrToldByTheHostAndOthersArePassedOver() throws IOException {
        assertThat(read("""
                        {"id": "1", "title": "Không địa chỉ", "outlet": "bao-mau"}

                        {"id": "2", "title": "Theo máy chủ", "outlet": "khac", "url": "https://m.bao-mau.vn/2"}
                        {"id": "3", "title": "Lạ", "outlet": "khac", "url": "https://khac.vn/3"}
                        """))
                .extracting(item -> item.capture() == null
                        ? item.skipped().reason()
                        : item.capture().address())
                .containsExactly("urn:lantoa:1", "https://m.bao-mau.vn/2", "unknown-outlet");
    }

    @Test
    void whatIsNoArticleIsToldWithItsLineAndTheRestGoesOn() throws IOException {
        List<ArchiveItem> items = read("""
                {"id": "1", "title":
                []
                {"title": "Không tên"}
                {"id": "4"}
                {"id": {"a": 1}, "title": "x"}
                {"id": "6", "title": "Được", "outlet": "bao-mau"}
                """);
        assertThat(items.subList(0, 5)).allMatch(item -> item.skipped().lost());
        assertThat(items.get(1).skipped().message()).isEqualTo("a.jsonl:2: expected one JSON object on a line");
        assertThat(items.get(5).capture()).isNotNull();
    }

    @Test
    void readingGoesOnBehindALine() throws IOException {
        String line = "{\"id\": \"%d\", \"title\": \"Bài\", \"outlet\": \"bao-mau\"}\n";
        StringBuilder text = new StringBuilder("\uFEFF");
        for (int i = 0; i < 9; i++) {
            text.append(line.formatted(i));
        }
        List<ArchiveItem> all = read(text.toString());
        assertThat(all).hasSize(9);
        for (int i = 0; i < 9; i++) {
            assertThat(read(text.toString(), all.get(i).offset())).hasSize(8 - i);
        }
    }

    private List<ArchiveItem> read(String text) throws IOException {
        return read(text, -1);
    }

    private List<ArchiveItem> read(String text, long after) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), text);
        List<ArchiveItem> items = new ArrayList<>();
        try (ArticleLines lines = new ArticleLines(file, OUTLETS, after)) {
            for (Optional<ArchiveItem> item = lines.next(); item.isPresent(); item = lines.next()) {
                items.add(item.get());
            }
        }
        return items;
    }
}
