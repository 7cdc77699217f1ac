package vn.lantoa.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleBuilder;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Mention;
import vn.lantoa.model.MentionKind;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;

class MentionsTest {

    private static final LocalDate DAY = LocalDate.parse("2025-09-01");

    private final Mentions mentions = Mentions.shared();

    @Test
    void placesAreThoseOfTheTextAsItWasGiven() {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String text = Normalizer.normalize("🙂 Tại Hà Giang, TS. Trần Thị B nói.", form);
            Mention mention = mentions.in(text, DAY).get(0);

            assertThat(mention.id()).isEqualTo("tuyen-quang");
            assertThat(Normalizer.normalize(text.substring(mention.start(), mention.end()), Normalizer.Form.NFC))
                    .as("the historic name is kept")
                    .isEqualTo("Hà Giang");
        }
    }

    @Test
    void titlesOfPeopleEndNoSentence() {
        assertThat(ids("Chủ nhiệm TS. Trần Thị B bảo vệ đề tài cấp bộ.", MentionKind.ROLE))
                .contains("task");
    }

    @Test
    void rolesAreTold() {
        assertThat(ids("Hội đồng nghiệm thu đề tài về giống lúa.", MentionKind.ROLE))
                .containsExactly("acceptance");
        assertThat(ids("Trải nghiệm thu hút du khách.", MentionKind.ROLE)).isEmpty();
        assertThat(ids("Đề tài nghiên cứu giống lúa cấp nhà nước vừa khởi động.", MentionKind.ROLE))
                .containsExactly("task");
        assertThat(ids("Tỉnh đoàn phát động cuộc thi sáng tạo.", MentionKind.ROLE))
                .containsExactly("campaign");
        assertThat(ids("Cần Thơ ứng dụng AI vào trồng lúa.", MentionKind.ROLE)).containsExactly("applies-ai");
        assertThat(ids("Không áp dụng ai vào việc này.", MentionKind.ROLE)).isEmpty();
        assertThat(ids("Mua ngay để nhận quà.", MentionKind.ROLE)).containsExactly("advertising");
    }

    @Test
    void whatIsOnlyOfOtherCountriesIsTold() {
        assertThat(ids("Trung Quốc phóng vệ tinh, Mỹ theo dõi.", MentionKind.ROLE))
                .containsExactly("foreign-only");
        assertThat(ids("Trung Quốc và Việt Nam ký kết.", MentionKind.ROLE)).isEmpty();
        assertThat(ids("Trung Quốc mua gạo của Cần Thơ.", MentionKind.ROLE)).isEmpty();
    }

    @Test
    void dayIsThatOfPublicationInVietnam() {
        assertThat(ids(article("2025-06-30T16:59:59Z", "Hà Giang số hóa"))).contains("ha-giang");
        assertThat(ids(article("2025-06-30T17:00:00Z", "Hà Giang số hóa"))).contains("tuyen-quang");
    }

    @Test
    void whatHasNoDayIsReadAsOfTheNewest() {
        assertThat(ids(Article.ofTexts("a", "Hà Giang làm bán dẫn", "", "")))
                .containsExactly("tuyen-quang", "21-semiconductors");
    }

    @Test
    void bodyIsReadAtItsBeginning() {
        String filler = "Nội dung này không nói gì về nơi nào cả. ".repeat(40);

        assertThat(ids(Article.ofTexts("a", "Tin", "Dẫn", "Cần Thơ. " + filler)))
                .containsExactly("can-tho");
        assertThat(ids(Article.ofTexts("a", "Tin", "Dẫn", filler + "Cần Thơ."))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Hà Nội ",
                "bộ ",
                "57 ",
                "1",
                "57-",
                "nghị quyết 57, ",
                "🙂",
                "đề tài ",
                "Trung Quốc ",
                ". ",
                "\u0301",
                "TS. ",
                "ứng dụng "
            })
    void hostileTextTakesBoundedTime(String unit) {
        String text = unit.repeat(400_000 / unit.length());
        mentions.in(text, DAY);
        long start = System.nanoTime();

        List<Mention> found = mentions.in(text, DAY);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(found).hasSizeLessThanOrEqualTo(Mentions.MOST);
    }

    @Test
    void manyThreadsFindTheSame() throws Exception {
        String text = "Bộ KH&CN và Hà Giang triển khai Nghị quyết 57, ứng dụng AI vào trồng chè.";
        List<Mention> alone = mentions.in(text, DAY);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Mention>>> tasks = IntStream.range(0, 200)
                    .<Callable<List<Mention>>>mapToObj(any -> () -> mentions.in(text, DAY))
                    .toList();
            for (Future<List<Mention>> one : threads.invokeAll(tasks)) {
                assertThat(one.get()).isEqualTo(alone).hasSize(5);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void faultyRulesAreToldWithTheirLines() {
        Problems problems = new Problems();
        String yaml = """
                roles:
                  - {id: a, words: [b], pattern: '"b" ('}
                  - {id: c, pattern: '"b"'}
                  - {id: d, words: [b]}
                """;

        RolesReader.read(YamlFile.parse("roles.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems));

        assertThatThrownBy(problems::stopIfAny)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        found -> assertThat(found.messages())
                                .hasSize(3)
                                .anyMatch(message -> message.startsWith("roles.yaml:2: pattern"))
                                .anyMatch(message -> message.startsWith("roles.yaml:3: words"))
                                .anyMatch(message -> message.startsWith("roles.yaml:4: ")));
    }

    private List<String> ids(String text, MentionKind kind) {
        return mentions.in(text, DAY).stream()
                .filter(mention -> mention.kind() == kind)
                .map(Mention::id)
                .distinct()
                .toList();
    }

    private List<String> ids(Article article) {
        return mentions.in(article).stream().map(Mention::id).toList();
    }

    private static Article article(String published, String title) {
        return ArticleBuilder.builder(Article.ofTexts("a", title, "", ""))
                .dates(ArticleDates.at(Instant.parse(published), DateOrigin.PAGE))
                .build();
    }

    @Test
    void theTablesHaveAVersion() {
        assertThat(Mentions.version()).matches("[0-9a-f]{8}").isEqualTo(Mentions.version());
    }
}
