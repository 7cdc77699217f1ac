package vn.lantoa.api;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Days;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Task;
import vn.lantoa.model.TaskFrame;
import vn.lantoa.model.TaskTeam;
import vn.lantoa.model.TaskTimes;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.page.Localizer;
import vn.lantoa.page.PageRequest;
import vn.lantoa.page.Parameters;
import vn.lantoa.page.ReaderLanguage;
import vn.lantoa.query.Searcher;
import vn.lantoa.serve.Dashboards;

/** Lists as spreadsheets open them, on a real index. */
@ExtendWith(ElasticsearchServer.class)
class ListsIT {

    private static final Newsroom NEWSROOM = Invention.at(Newsroom.NOW);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> ODD_CODES =
            List.of("03-05", "1/2", "00123", "1E5", "=1+1", "＝1+1", " -5", "KC.09.99/21-30");

    private static Searcher searcher;
    private static Dashboards dashboards;
    private static String address;

    @BeforeAll
    static void start(ElasticsearchClient client) throws IOException {
        NEWSROOM.store(client);
        List<Write> odd = new ArrayList<>();
        for (int i = 0; i < ODD_CODES.size(); i++) {
            TaskDocument task = task("ODD-" + i, ODD_CODES.get(i));
            odd.add(Write.index(Index.TASKS, task.id(), 1, task));
        }
        Newsroom.store(client, odd);
        searcher = new Searcher(client);
        dashboards = new Dashboards(searcher, InstantSource.fixed(Newsroom.NOW));
        address = "http://127.0.0.1:" + dashboards.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        dashboards.close();
    }

    @Test
    void vietnameseSpreadsheetsGetSemicolonsAndDecimalCommas() throws Exception {
        List<CsvRecord> rows = csv("/articles.csv?about=all", ';');
        assertThat(rows.get(0).getFields()).startsWith("Đăng lúc", "Cơ quan", "Tiêu đề");
        assertThat(rows).hasSize(NEWSROOM.articles().size() + 1);
        Map<String, ArticleDocument> articles = new java.util.HashMap<>();
        NEWSROOM.articles()
                .forEach(article -> articles.put(article.article().origin().address(), article));
        for (CsvRecord row : rows.subList(1, rows.size())) {
            ArticleDocument article = articles.get(row.getField(3));
            assertThat(row.getField(0)).isEqualTo(inVietnam(article).toString().replace('T', ' '));
            assertThat(row.getField(9)).isEqualTo(article.found().themes().isEmpty() ? "6" : "93");
        }
    }

    @Test
    void englishSpreadsheetsGetCommasAndPoints() throws Exception {
        List<CsvRecord> rows = csv("/articles.csv?lang=en&task=with", ',');
        assertThat(rows.get(0).getFields()).startsWith("Published", "Outlet", "Title");
        assertThat(rows)
                .hasSize((int) NEWSROOM.articles().stream()
                                .filter(article -> article.found().relevant()
                                        && !article.tasks().isEmpty())
                                .count()
                        + 1);
    }

    @Test
    void fractionsHaveTheSignOfTheLanguage() throws Exception {
        assertThat(written(ReaderLanguage.VI, Cell.figure(93.456))).isEqualTo("93,5");
        assertThat(written(ReaderLanguage.EN, Cell.figure(93.456))).isEqualTo("93.5");
        assertThat(written(ReaderLanguage.VI, Cell.figure(-1234.5))).isEqualTo("-1234,5");
        assertThat(written(ReaderLanguage.VI, Cell.figure(20_000))).isEqualTo("20000");
        assertThat(written(ReaderLanguage.VI, Cell.figure(0.01))).isEqualTo("0");
    }

    @Test
    void aDayWithoutATimeIsADay() throws Exception {
        Instant midnight = Instant.parse("2026-11-19T17:00:00Z");
        assertThat(written(ReaderLanguage.VI, Cell.published(midnight, Precision.DAY)))
                .isEqualTo("2026-11-20");
        assertThat(written(ReaderLanguage.VI, Cell.published(midnight, null))).isEqualTo("2026-11-20 00:00");
    }

    @Test
    void codesOfTasksStayTexts() throws Exception {
        List<String> codes = csv("/tasks.csv?q=ODD&lang=en", ',').stream()
                .skip(1)
                .map(row -> row.getField(0))
                .toList();
        assertThat(codes)
                .containsExactlyInAnyOrder(
                        "'03-05", "'1/2", "'00123", "'1E5", "'=1+1", "'＝1+1", "'-5", "KC.09.99/21-30");
        for (Row row : xlsx("/tasks.xlsx?q=ODD").subList(1, ODD_CODES.size() + 1)) {
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(ODD_CODES).contains(row.getCellAsString(0).orElseThrow());
        }
    }

    @Test
    void workbooksHaveNumbersAndMoments() throws Exception {
        List<Row> rows = xlsx("/articles.xlsx?about=all&lang=en");
        assertThat(rows).hasSize(NEWSROOM.articles().size() + 1);
        assertThat(rows.get(0).getCellAsString(0)).hasValue("Published");
        Map<String, ArticleDocument> articles = new java.util.HashMap<>();
        NEWSROOM.articles()
                .forEach(article -> articles.put(article.article().origin().address(), article));
        for (Row row : rows.subList(1, rows.size())) {
            ArticleDocument article = articles.get(row.getCellAsString(3).orElseThrow());
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCellAsDate(0).orElseThrow()).isEqualTo(inVietnam(article));
            assertThat(row.getCellAsNumber(9).orElseThrow().doubleValue())
                    .isEqualTo(article.found().probability() * 100, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(row.getCellAsString(2))
                    .hasValue(article.article().content().title());
        }
        String sheet = part(get("/articles.xlsx").body(), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("state=\"frozen\"", "ySplit=\"1\"", "<cols>", "<col ")
                .doesNotContain("<f>");
    }

    @Test
    void negativeNumbersStayNumbersInWorkbooks() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = ListFormat.XLSX.open(bytes, ReaderLanguage.VI, List.of(new SheetColumn("x", 9)))) {
            sheet.row(List.of(Cell.figure(-12.5)));
            sheet.row(List.of(Cell.text("-12.5")));
            sheet.row(List.of(Cell.text("=1+1\u0000\uD800" + "x".repeat(200_000))));
            for (int i = 0; i < 1_200; i++) {
                sheet.row(List.of(Cell.figure(i)));
            }
        }
        List<Row> rows = rows(bytes.toByteArray());
        assertThat(rows).hasSize(1_204);
        assertThat(rows.get(1).getCellAsNumber(0).orElseThrow().doubleValue()).isEqualTo(-12.5);
        assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(3).getCellAsString(0).orElseThrow())
                .startsWith("=1+1xx")
                .hasSizeLessThanOrEqualTo(32_767);
        assertThat(rows.get(1_203).getCellAsNumber(0).orElseThrow().intValue()).isEqualTo(1_199);
    }

    @Test
    void tasksAreListedWithTheirPublicity() throws Exception {
        Set<String> publicised = new HashSet<>();
        NEWSROOM.articles().forEach(article -> publicised.addAll(article.tasks()));
        List<Row> rows = xlsx("/tasks.xlsx");
        assertThat(rows).hasSize(NEWSROOM.tasks().size() + ODD_CODES.size() + 1);
        assertThat(rows.get(0).getCellAsString(0)).hasValue("Mã số");
        assertThat(rows.stream().filter(row -> row.getCellAsString(6).orElse("").equals("có")))
                .hasSize(publicised.size())
                .allMatch(row -> row.getCellAsNumber(7).orElseThrow().intValue() > 0
                        && row.getCellAsDate(8).isPresent());
        assertThat(csv("/tasks.csv?publicised=no", ';'))
                .hasSize(NEWSROOM.tasks().size() + ODD_CODES.size() - publicised.size() + 1);
    }

    @Test
    void languagesOfArticlesAreToldInTheReadersLanguage() throws Exception {
        assertThat(csv("/articles.csv?about=all", ';').stream().skip(1).map(row -> row.getField(7)))
                .contains("Tiếng Việt")
                .isSubsetOf("Tiếng Việt", "Tiếng Anh");
        assertThat(xlsx("/articles.xlsx?about=all&lang=en").stream()
                        .skip(1)
                        .map(row -> row.getCellAsString(7).orElse("")))
                .contains("Vietnamese")
                .isSubsetOf("Vietnamese", "English");
    }

    @Test
    void statesOfTasksAreToldInTheReadersLanguage() throws Exception {
        for (String format : List.of("csv", "xlsx")) {
            assertThat(states(format, "vi")).as(format).containsOnly("Đang thực hiện");
            assertThat(states(format, "en")).as(format).containsOnly("In progress");
        }
    }

    private static List<String> states(String format, String language) throws Exception {
        String path = "/tasks." + format + "?q=ODD&lang=" + language;
        return format.equals("csv")
                ? csv(path, language.equals("vi") ? ';' : ',').stream()
                        .skip(1)
                        .map(row -> row.getField(5))
                        .toList()
                : xlsx(path).stream()
                        .skip(1)
                        .map(row -> row.getCellAsString(5).orElse(""))
                        .toList();
    }

    @Test
    void aListThatIsCutSaysSo() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArticleTable.write(searcher, visit("/articles.csv"), ListFormat.CSV, bytes, 3);
        List<CsvRecord> rows = read(bytes.toByteArray(), ',');
        long all = NEWSROOM.articles().stream()
                .filter(document -> document.found().relevant())
                .count();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(4).getField(0)).isEqualTo("This file holds the first 3 rows of " + all + ".");
        bytes.reset();
        ArticleTable.write(searcher, visit("/articles.csv"), ListFormat.CSV, bytes, (int) all);
        assertThat(read(bytes.toByteArray(), ',')).hasSize((int) all + 1);
        bytes.reset();
        TaskTable.write(searcher, visit("/tasks.csv"), ListFormat.CSV, bytes, 2);
        assertThat(read(bytes.toByteArray(), ',').get(3).getField(0)).contains("first 2 rows");
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        Set<Path> before = temporary();
        get("/articles.xlsx");
        get("/tasks.csv");
        get("/articles.csv?theme=sport");
        assertThat(temporary()).isEqualTo(before);
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return new HashSet<>(
                    files.filter(file -> file.getFileName().toString().matches("lantoa-.*\\.(csv|xlsx)"))
                            .toList());
        }
    }

    private static PageRequest visit(String path) {
        return new PageRequest(path, Parameters.of(Map.of()), new Localizer(ReaderLanguage.EN), Newsroom.NOW);
    }

    private static LocalDateTime inVietnam(ArticleDocument article) {
        return article.article().dates().published().atZone(Days.VIETNAM).toLocalDateTime();
    }

    private static String written(ReaderLanguage language, Cell cell) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = ListFormat.CSV.open(bytes, language, List.of(new SheetColumn("x", 9)))) {
            sheet.row(List.of(cell));
        }
        return read(bytes.toByteArray(), language == ReaderLanguage.VI ? ';' : ',')
                .get(1)
                .getField(0);
    }

    private static List<CsvRecord> csv(String path, char separator) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/csv; charset=utf-8");
        return read(answer.body(), separator);
    }

    private static List<CsvRecord> read(byte[] bytes, char separator) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text.substring(1))) {
            return reader.stream().toList();
        }
    }

    private static List<Row> xlsx(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValueSatisfying(value -> assertThat(value).endsWith("2026-11-20.xlsx\""));
        return rows(answer.body());
    }

    private static List<Row> rows(byte[] bytes) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String part(byte[] bytes, String name) throws IOException {
        Path file = Files.createTempFile("workbook", ".zip");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static TaskDocument task(String id, String code) {
        return TaskDocument.of(
                new Task(
                        id,
                        code,
                        "ODD " + id,
                        null,
                        new TaskFrame("Tỉnh", null, "Bộ"),
                        new TaskTeam("Viện", "TS. X", List.of()),
                        new TaskTimes("2023", "2026", null, "Đang thực hiện"),
                        List.of(),
                        List.of()),
                "r1");
    }
}
