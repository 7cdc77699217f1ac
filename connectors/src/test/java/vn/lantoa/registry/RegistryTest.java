package vn.lantoa.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Task;
import vn.lantoa.yaml.InvalidInput;

class RegistryTest {

    private static final String LIST = """
            id,code,title_vi,host,leader,members,keywords,secret
            A1,KC.01.02/21-30,"Nghiên cứu cảm biến
            đo mặn",Viện Mẫu,TS. Lê Thử,Trần Một; Lý Hai ,mặn;cảm biến,false
            A2,,Nghiên cứu đèn biển,,,,,
            """;

    @Test
    void readsTasks() {
        Registry registry = read(LIST);
        assertThat(registry.tasks()).hasSize(2);
        Task first = registry.tasks().get(0);
        assertThat(first.titleVi()).isEqualTo("Nghiên cứu cảm biến đo mặn");
        assertThat(first.team().members()).containsExactly("Trần Một", "Lý Hai");
        assertThat(first.keywords()).containsExactly("mặn", "cảm biến");
        assertThat(first.frame().level()).isNull();
        assertThat(registry.tasks().get(1).team().host()).isNull();
        assertThat(registry.version()).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258"})
    void knowsEncodings(String charset) {
        String text = Normalizer.normalize(LIST.replace("Thử", "Hà"), Normalizer.Form.NFC);
        byte[] bytes = (charset.equals("windows-1258") ? split(text) : text).getBytes(Charset.forName(charset));
        assertThat(Registry.read("tasks.csv", bytes).tasks()).hasSize(2).first().satisfies(task -> {
            assertThat(task.titleVi()).isEqualTo("Nghiên cứu cảm biến đo mặn");
            assertThat(task.team().leader()).isEqualTo("TS. Lê Hà");
        });
        String marked = "\uFEFF" + text;
        if (charset.startsWith("UTF")) {
            assertThat(Registry.read("tasks.csv", marked.getBytes(Charset.forName(charset)))
                            .tasks())
                    .hasSize(2);
        }
    }

    /** windows-1258 has â and ê, and tones as marks of their own. */
    private static String split(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String shape = parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            String head = Normalizer.normalize(shape, Normalizer.Form.NFC)
                    + parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            boolean own = Charset.forName("windows-1258").newEncoder().canEncode(c);
            result.append(own ? String.valueOf(c) : head);
        }
        return result.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void findsOutTheSeparatorAndVietnameseHeadings(String separator) {
        String list = String.join(separator, "Mã số", "Tên nhiệm vụ", "Cơ quan chủ trì", "Chủ nhiệm", "Độ mật")
                + "\r\n"
                + String.join(separator, "ĐTĐL.CN.01/25", "Đo sóng", "Viện Mẫu", "Lê Thử", "Không")
                + "\r\n";
        Task task = read(list).tasks().get(0);
        assertThat(task.code()).isEqualTo("ĐTĐL.CN.01/25");
        assertThat(task.team().leader()).isEqualTo("Lê Thử");
        assertThat(task.id()).startsWith("t").hasSize(16);
        assertThat(read(list.replace("ĐTĐL.CN.01/25", "đtđl.cn. 01/25"))
                        .tasks()
                        .get(0)
                        .id())
                .isEqualTo(task.id());
    }

    @Test
    void headingsMayStandBelowTheNameOfTheOffice() {
        assertThat(read("SỞ MẪU,,\nDanh mục nhiệm vụ,,\nSTT,Tên nhiệm vụ,Chủ nhiệm\n1,Đo sóng,Lê Thử\n")
                        .tasks())
                .singleElement()
                .extracting(Task::titleVi)
                .isEqualTo("Đo sóng");
    }

    /** Everything that was analysed under it would be analysed anew otherwise. */
    @Test
    void theVersionOfAListStaysFromOneLantoaToTheNext() {
        assertThat(read("id,title_vi\n1,Đo sóng\n").version()).isEqualTo("70879d87b95c");
    }

    @Test
    void theVersionIsThatOfTheContent() {
        Registry one = read("id,title_vi\n1,Đo sóng\n2,Đo gió\n");
        Registry other = read("Tên nhiệm vụ;id\nĐo gió;2\nĐo sóng;1\n");
        assertThat(one.version()).isEqualTo(other.version());
        assertThat(read("id,title_vi\n1,Đo sóng\n").version()).isNotEqualTo(one.version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "1", "có", "x", "Mật", "Tối mật", "TUYỆT MẬT", "A", "mat", "Có (Điều 7)"})
    void refusesSecrets(String mark) {
        String list = "id,title_vi,secret\nS-HIDDEN,Chuyện kín,\"" + mark + "\"\n2,Đo sóng,không\n";
        Registry registry = read(list);
        assertThat(registry.secretRefused()).isEqualTo(1);
        assertThat(registry.toString()).doesNotContain("HIDDEN").doesNotContain("kín");
        assertThat(registry.version())
                .isEqualTo(read("id,title_vi\n2,Đo sóng\n").version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "Không", "khong mat", "Thường", "0", "Công khai"})
    void keepsOpenTasks(String mark) {
        assertThat(read("id,title_vi,Độ mật\n1,Đo sóng," + mark + "\n").tasks()).hasSize(1);
    }

    @Test
    void neitherMarkIsOverlooked() {
        assertThat(read("id,title_vi,secret,Độ mật\n1,Chuyện kín,false,Mật\n2,Chuyện kín,true,\n")
                        .secretRefused())
                .isEqualTo(2);
    }

    @Test
    void messagesSayNothingOfRowsThatMayBeSecret() {
        InvalidInput mistakes = mistakes("""
                id,title_vi,leader,secret
                S-HIDDEN,Chuyện kín,Người Kín,???
                S-HIDDEN,Chuyện kín,Người Kín,#REF!
                S-HIDDEN,Chuyện kín, và chuyện khác,Người Kín,mật
                S-HIDDEN,,Người Kín,mật
                S-HIDDEN,Chuyện kín
                """);
        assertThat(mistakes.messages())
                .containsExactly(
                        "tasks.csv:2: the mark of secrecy cannot be read; expected không or mật",
                        "tasks.csv:3: the mark of secrecy cannot be read; expected không or mật",
                        "tasks.csv:4: expected 4 cells like the headings, found 5",
                        "tasks.csv:6: expected 4 cells like the headings, found 2");
    }

    @Test
    void tellsAllMistakesAtOnce() {
        InvalidInput mistakes = mistakes("""
                id,title_vi,colour,host,host
                1,Đo sóng,,,
                1,"Đo
                gió",,,
                3,,,,
                4,Đo mưa,,
                """);
        assertThat(mistakes.messages()).hasSize(5);
        assertThat(mistakes).hasMessageContaining("tasks.csv:1: unknown column \"colour\"");
        assertThat(mistakes).hasMessageContaining("tasks.csv:1: column host stands here more than once");
        assertThat(mistakes).hasMessageContaining("tasks.csv:3: the same task as in line 2 (id 1)");
        assertThat(mistakes).hasMessageContaining("tasks.csv:5: title_vi is missing");
        assertThat(mistakes).hasMessageContaining("tasks.csv:6: expected 5 cells like the headings, found 4");
    }

    @Test
    void saysWhenItIsNoListAtAll(@TempDir Path folder) throws IOException {
        assertThat(mistakes("")).hasMessageContaining("no headings found");
        assertThat(mistakes("a,b\nc,d\n")).hasMessageContaining("title_vi");
        assertThat(mistakes("id,title_vi\n1,\"Đo sóng\n2,Đo gió\n")).hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> Registry.read(folder.resolve("absent.csv")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no such file");
        Path broken = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1, 1, 1});
        assertThatThrownBy(() -> Registry.read(broken))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not an XLSX");
    }

    @Test
    void damagedUtf8IsNotTakenForAnotherEncoding() {
        byte[] bytes = "id,title_vi\n1,Nghiệm vụ\n2,Đo x\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertThatThrownBy(() -> Registry.read("tasks.csv", bytes))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("tasks.csv:3: is not UTF-8 here");
    }

    @Test
    void readsWorkbooks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Lantoa", "1.0")) {
            workbook.newWorksheet("Bìa").value(0, 0, "Danh mục");
            Worksheet sheet = workbook.newWorksheet("Nhiệm vụ");
            String[] headings = {"Mã số", "Tên nhiệm vụ", "Chủ nhiệm", "Bắt đầu", "Mật", "Sản phẩm"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(1, i, headings[i]);
            }
            sheet.value(2, 0, "QG.09.02");
            sheet.value(2, 1, "Đo sóng");
            sheet.value(2, 3, 2009);
            sheet.value(2, 4, false);
            sheet.value(3, 1, "Chuyện kín");
            sheet.value(3, 4, true);
            sheet.value(5, 1, "Đo gió");
            sheet.value(5, 5, "Máy; bản đồ");
        }
        Registry registry = Registry.read("tasks.xlsx", bytes.toByteArray());
        assertThat(registry.tasks()).extracting(Task::titleVi).containsExactly("Đo sóng", "Đo gió");
        assertThat(registry.tasks().get(0).times().start()).isEqualTo("2009");
        assertThat(registry.tasks().get(1).products()).containsExactly("Máy", "bản đồ");
        assertThat(registry.secretRefused()).isEqualTo(1);
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] megabyte = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 401; i++) {
                zip.write(megabyte);
            }
        }
        assertThatThrownBy(() -> Registry.read("bomb.xlsx", bytes.toByteArray()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("unpacks to more than 400 MB");
    }

    /** All are counted, so that it can be said how much memory is wanted; what is wrong besides is said, too. */
    @Test
    void saysHowManyTasksThereAreWhereMemoryIsTooSmall(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("tasks.csv"),
                "id,title_vi,secret\n1,Đo sóng,\n2,Đo gió,\n3,Chuyện kín,mật\n4,Đo mưa,\n5,,\n");
        RegistryMemory two = tasks -> tasks <= 2 ? Optional.empty() : Optional.of(tasks + " tasks are too many");
        assertThatThrownBy(() -> Registry.read(file, two))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(file + ":6: title_vi is missing\n3 tasks are too many");
        RegistryMemory three = tasks -> tasks <= 3 ? Optional.empty() : Optional.of(tasks + " tasks are too many");
        Files.writeString(file, "id,title_vi\n1,Đo sóng\n2,Đo gió\n4,Đo mưa\n");
        assertThat(Registry.read(file, three).tasks()).hasSize(3);
    }

    @Test
    void refusesTooManyRows() {
        StringBuilder list = new StringBuilder("title_vi,host\n");
        for (int i = 0; i <= Registry.MAX_ROWS; i++) {
            list.append("Đo ").append(i).append(",\n");
        }
        assertThat(mistakes(list.toString())).hasMessageContaining("more than 200000 rows");
    }

    private static Registry read(String list) {
        return Registry.read("tasks.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    private static InvalidInput mistakes(String list) {
        return catchThrowableOfType(InvalidInput.class, () -> read(list));
    }
}
