package vn.lantoa.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.respell.Respelling;
import vn.lantoa.yaml.InvalidInput;

class RespellingFittingTest {

    private static final YearMonth FROZEN = YearMonth.of(2026, 3);

    @TempDir
    private Path folder;

    @BeforeEach
    void items() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add(item("a" + i, "Vườn ươm cây giống mở cửa đón khách", "2026-02-1" + i));
            lines.add(item("b" + i, "Viện nghiên cứu AI của tỉnh mở vườn ươm", "2026-02-2" + i));
            lines.add(item("c" + i, "Vuon uom cay giong mo cua don khach", "2026-02-2" + i));
        }
        lines.add(item("d", "Tỉnh mở vườn ươm cây lạ", "2026-03-05"));
        Files.write(folder.resolve("items.jsonl"), lines);
    }

    private static String item(String id, String title, String day) {
        return "{\"id\": \"%s\", \"title\": \"%s\", \"published\": \"%sT08:00:00+07:00\"}".formatted(id, title, day);
    }

    @Test
    void saysHowManyWordsOfTheMonthThatWasNotCountedAreFoundAgain() throws IOException {
        assertThat(RespellingFitting.train(List.of(folder), FROZEN, folder.resolve("pairs.gz")))
                .containsExactly(
                        // nobody wrote lạ before: it stays la
                        "2026-03, without diacritics: 5 of 6 words are found again (0.8333)",
                        "2026-03, in capitals: 6 of 6 words are found again (1.0000)");
    }

    @Test
    void countsWordsAndPairsButNotThoseOfTextsThatLackDiacritics() throws IOException {
        Path file = folder.resolve("pairs.gz");
        RespellingFitting.train(List.of(folder), FROZEN, file);
        Respelling respelling = Respelling.read(file);
        assertThat(respelling.respelt("Vien nghien cuu AI cua tinh mo cua"))
                .isEqualTo("Viện nghiên cứu AI của tỉnh mở cửa");
        assertThat(respelling.respelt("VIỆN NGHIÊN CỨU AI")).isEqualTo("viện nghiên cứu AI");
    }

    @Test
    void theSameTextsGiveTheSameFile() throws IOException {
        Path one = folder.resolve("one.gz");
        Path two = folder.resolve("two.gz");
        RespellingFitting.train(List.of(folder), FROZEN, one);
        RespellingFitting.train(List.of(folder), FROZEN, two);
        assertThat(two).hasSameBinaryContentAs(one);
    }

    @Test
    void aMonthWithoutTextsIsRefused() {
        assertThatThrownBy(() ->
                        RespellingFitting.train(List.of(folder), YearMonth.of(2025, 1), folder.resolve("pairs.gz")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no item is of 2025-01");
    }
}
