package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Precision;

class LocalizerTest {

    @Test
    void aProbabilityIsAWordWithItsNumberBesideIt() {
        Localizer english = new Localizer(ReaderLanguage.EN);
        Localizer vietnamese = new Localizer(ReaderLanguage.VI);
        assertThat(english.likelihood(.9)).isEqualTo("very likely (90%)");
        // the word is that of the number that is told
        assertThat(english.likelihood(.895)).isEqualTo("very likely (90%)");
        assertThat(english.likelihood(.894)).isEqualTo("likely (89%)");
        assertThat(english.likelihood(.66)).isEqualTo("likely (66%)");
        assertThat(english.likelihood(.65)).isEqualTo("possible (65%)");
        assertThat(english.likelihood(.32)).isEqualTo("doubtful (32%)");
        assertThat(english.likelihood(.09)).isEqualTo("very unlikely (9%)");
        assertThat(english.likelihood(0)).isEqualTo("very unlikely (< 1%)");
        assertThat(vietnamese.likelihood(1)).isEqualTo("rất có khả năng (> 99%)");
        assertThat(vietnamese.likelihood(.47)).isEqualTo("có thể (47%)");
    }

    @Test
    void underTheHeadingOfADayOnlyWhatTheHeadingDoesNotSayIsTold() {
        Localizer reader = new Localizer(ReaderLanguage.VI);
        Instant at = Instant.parse("2026-11-19T18:30:00Z");
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(reader.published(at, Precision.MOMENT, day)).isEqualTo("01:30");
        assertThat(reader.published(at, null, day)).isEqualTo("01:30");
        assertThat(reader.published(at, Precision.DAY, day)).isEmpty();
        assertThat(reader.published(at, Precision.DAY, day.minusDays(1))).isEqualTo("20/11/2026");
        assertThat(reader.published(at, Precision.MOMENT, null)).isEqualTo("20/11/2026 01:30");
        assertThat(reader.moment(at, day)).isEqualTo("01:30");
        assertThat(reader.moment(at, day.plusDays(1))).isEqualTo("20/11/2026 01:30");
    }

    private final Localizer vietnamese = new Localizer(ReaderLanguage.VI);
    private final Localizer english = new Localizer(ReaderLanguage.EN);

    @Test
    void numbersAreInTheReadersForm() {
        assertThat(vietnamese.number(1234567)).isEqualTo("1.234.567");
        assertThat(english.number(1234567)).isEqualTo("1,234,567");
        assertThat(vietnamese.percent(12.34)).isEqualTo("12,3%");
        assertThat(english.percent(12.34)).isEqualTo("12.3%");
        assertThat(vietnamese.probability(0.826)).isEqualTo("83%");
    }

    @Test
    void aChangeIsToldByAnArrowAlone() {
        assertThat(vietnamese.change(12.5)).isEqualTo("▲ 12,5%");
        assertThat(vietnamese.change(-12.5)).isEqualTo("▼ 12,5%");
        assertThat(english.change(1234)).isEqualTo("▲ 1,234%");
        assertThat(english.change(0)).isEqualTo("= 0%");
        assertThat(english.change(-0.04)).isEqualTo("= 0%");
    }

    @Test
    void daysAboveAListHaveTheirWeekday() {
        assertThat(vietnamese.longDay(LocalDate.of(2026, 11, 20))).isEqualTo("Thứ Sáu, 20/11/2026");
        assertThat(vietnamese.longDay(LocalDate.of(2026, 11, 22))).isEqualTo("Chủ Nhật, 22/11/2026");
        assertThat(english.longDay(LocalDate.of(2026, 11, 20))).isEqualTo("Friday, 20 Nov 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "Cấp quốc gia, National",
        "quốc gia, National",
        "CẤP NHÀ NƯỚC, National",
        "Cấp Bộ, Ministerial",
        "Tỉnh, Provincial",
        "cấp cơ sở, Institutional",
        "Cấp ngoài hành tinh, Cấp ngoài hành tinh"
    })
    void levelsOfRegistriesAreTranslatedWhereTheyAreKnown(String stated, String word) {
        assertThat(english.taskLevel(stated)).isEqualTo(word);
        assertThat(vietnamese.taskLevel(stated)).isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "Đang thực hiện, In progress",
        "ĐANG  THỰC HIỆN, In progress",
        "Đã nghiệm thu, Accepted",
        "Đã nghiệm thu., Accepted",
        "Chưa nghiệm thu, Awaiting acceptance",
        "Tạm dừng, Suspended",
        "Theo nghị quyết, Theo nghị quyết"
    })
    void statusesOfRegistriesAreTranslatedWhereTheyAreKnown(String stated, String word) {
        assertThat(english.taskStatus(stated)).isEqualTo(word);
        assertThat(vietnamese.taskStatus(stated)).isEqualTo(stated);
    }

    @Test
    void englishRegistriesAreTranslatedToo() {
        assertThat(vietnamese.taskStatus("Completed")).isEqualTo("Đã hoàn thành");
        assertThat(english.taskStatus("Completed")).isEqualTo("Completed");
        assertThat(vietnamese.taskLevel("National level")).isEqualTo("Cấp quốc gia");
        assertThat(vietnamese.taskLevel(null)).isEmpty();
    }

    @Test
    void marksThatStandApartDoNotMatter() {
        assertThat(english.taskStatus(Normalizer.normalize("Đã nghiệm thu", Normalizer.Form.NFD)))
                .isEqualTo("Accepted");
    }

    @Test
    void subthemesHaveNames() {
        assertThat(vietnamese.subtheme("semiconductors")).isEqualTo("Bán dẫn");
        assertThat(english.subtheme("uav")).isEqualTo("Unmanned aircraft");
        assertThat(english.subtheme("of-my-own")).isEqualTo("of my own");
    }

    @Test
    void daysAndTimesAreVietnams() {
        Instant lateInLondon = Instant.parse("2026-03-31T18:30:00Z");
        assertThat(vietnamese.moment(lateInLondon)).isEqualTo("01/04/2026 01:30");
        assertThat(english.moment(lateInLondon)).isEqualTo("1 Apr 2026 01:30");
        assertThat(vietnamese.day(LocalDate.of(2026, 3, 31))).isEqualTo("31/03/2026");
    }

    @Test
    void remarksAreInTheReadersLanguageAndForm() {
        Diagnostic late = Diagnostic.of(DiagnosticKind.NO_ANSWER, Duration.ofSeconds(30));
        assertThat(vietnamese.remark(late)).isEqualTo("không nhận được phản hồi trọn vẹn trong 30 giây");
        assertThat(english.remark(late)).isEqualTo("no complete answer within 30 seconds");
        Diagnostic frozen =
                Diagnostic.of(DiagnosticKind.FROZEN_FEED, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 1, 2));
        assertThat(vietnamese.remark(frozen))
                .isEqualTo("nguồn cấp tin ghi ngày lập là 31/03/2026, nhưng tin mới nhất là ngày 02/01/2026");
        assertThat(vietnamese.remark(Diagnostic.because(
                        Diagnostic.of(DiagnosticKind.STATUS, 503), DiagnosticKind.CHILD, "https://bao.example/1")))
                .isEqualTo("https://bao.example/1: máy chủ trả lời với mã 503");
        assertThat(vietnamese.remark(Diagnostic.of(DiagnosticKind.KEY_REFUSED, "X", "2026-02-30", "social.x.token")))
                .contains("2026-02-30");
        assertThat(vietnamese.duration(Duration.ofMinutes(150))).isEqualTo("2 giờ");
        assertThat(vietnamese.remark(null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultHasWordsInBothLanguages(Fault fault) {
        for (String list : List.of("fault", "fault-advice")) {
            String ours = vietnamese.word(list, fault);
            String theirs = english.word(list, fault);
            assertThat(ours).isNotBlank().isNotEqualTo(fault.toString()).isNotEqualTo(theirs);
            assertThat(theirs).isNotBlank();
        }
        assertThat(english.text("fault." + fault)).doesNotStartWith("fault.");
    }

    @Test
    void oneIsNotMany() {
        assertThat(english.count("tasks.evidences", 1)).isEqualTo("1 article");
        assertThat(english.count("tasks.evidences", 1200)).isEqualTo("1,200 articles");
    }

    @Test
    void aValueThatIsNewToUsIsShownAsItIs() {
        assertThat(english.language("xx")).isEqualTo("xx");
    }

    @Test
    void languagesHaveTheirNamesInTheReadersOwn() {
        Localizer vietnamese = new Localizer(ReaderLanguage.VI);
        Localizer english = new Localizer(ReaderLanguage.EN);
        assertThat(vietnamese.language("de")).isEqualTo("Tiếng Đức");
        assertThat(english.language("de")).isEqualTo("German");
        assertThat(vietnamese.language("und")).isEqualTo("Không rõ");
        assertThat(english.language("lo")).isEqualTo("Lao");
    }
}
