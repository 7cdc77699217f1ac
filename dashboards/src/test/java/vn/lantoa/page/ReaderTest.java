package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lantoa.model.DetailKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Remark;

class ReaderTest {

    private final Reader vietnamese = new Reader(Language.VI);
    private final Reader english = new Reader(Language.EN);

    @Test
    void numbersAreInTheReadersForm() {
        assertThat(vietnamese.number(1234567)).isEqualTo("1.234.567");
        assertThat(english.number(1234567)).isEqualTo("1,234,567");
        assertThat(vietnamese.percent(12.34)).isEqualTo("12,3%");
        assertThat(english.percent(12.34)).isEqualTo("12.3%");
        assertThat(vietnamese.probability(0.826)).isEqualTo("83%");
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
        Remark late = Remark.of(DetailKind.NO_ANSWER, Duration.ofSeconds(30));
        assertThat(vietnamese.remark(late)).isEqualTo("không có câu trả lời trọn vẹn trong 30 giây");
        assertThat(english.remark(late)).isEqualTo("no complete answer within 30 seconds");
        Remark frozen = Remark.of(DetailKind.FROZEN_FEED, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 1, 2));
        assertThat(vietnamese.remark(frozen))
                .isEqualTo("nguồn cấp ghi ngày lập là 31/03/2026, nhưng mục mới nhất của nó là ngày 02/01/2026");
        assertThat(vietnamese.remark(
                        Remark.because(Remark.of(DetailKind.STATUS, 503), DetailKind.CHILD, "https://bao.example/1")))
                .isEqualTo("https://bao.example/1: máy chủ trả lời với mã 503");
        assertThat(vietnamese.remark(Remark.of(DetailKind.KEY_REFUSED, "X", "2026-02-30", "social.x.token")))
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
        assertThat(english.word("language", "xx")).isEqualTo("xx");
    }
}
