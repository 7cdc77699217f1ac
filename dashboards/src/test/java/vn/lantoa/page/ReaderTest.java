package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
    void oneIsNotMany() {
        assertThat(english.count("tasks.evidences", 1)).isEqualTo("1 article");
        assertThat(english.count("tasks.evidences", 1200)).isEqualTo("1,200 articles");
    }

    @Test
    void aValueThatIsNewToUsIsShownAsItIs() {
        assertThat(english.word("language", "xx")).isEqualTo("xx");
    }
}
