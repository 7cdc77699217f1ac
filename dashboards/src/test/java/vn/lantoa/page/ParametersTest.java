package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Theme;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.Period;

class ParametersTest {

    @Test
    void whatIsAbsentOrEmptyIsNull() {
        assertThat(given("q", "  ").text("q")).isNull();
        assertThat(given("q", "x").text("other")).isNull();
        assertThat(given("q", "x").day("from")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30/03/2026", "0001-01-01", "9999-12-31", "+999999999-01-01", "x"})
    void badDaysAreTold(String value) {
        assertThatThrownBy(() -> given("from", value).day("from")).isInstanceOf(BadParameter.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "1.5", "99999999999", "one"})
    void badNumbersAreTold(String value) {
        assertThatThrownBy(() -> given("page", value).number("page", 1, 1, 500)).isInstanceOf(BadParameter.class);
    }

    @Test
    void longValuesAreRefusedAndControlCharactersDropped() {
        assertThatThrownBy(() -> given("q", "x".repeat(301)).text("q")).isInstanceOf(BadParameter.class);
        assertThat(given("q", "a\u0000\u0007b").text("q")).isEqualTo("a b");
    }

    @Test
    void choicesAreKnownByWordInAnyCase() {
        assertThat(given("theme", "st").choice("theme", Theme.class, null)).isEqualTo(Theme.ST);
        assertThatThrownBy(() -> given("theme", "sport").choice("theme", Theme.class, null))
                .isInstanceOfSatisfying(
                        BadParameter.class,
                        bad -> assertThat(bad.words(new Localizer(ReaderLanguage.EN)))
                                .contains("st, inn, dx, nq57"));
    }

    @Test
    void aPeriodIsLastDaysOrFromTo() {
        assertThat(period(Map.of())).isEqualTo(Period.endingOn(Newsroom.TODAY, 30));
        assertThat(period(Map.of("days", List.of("7")))).isEqualTo(Period.endingOn(Newsroom.TODAY, 7));
        assertThat(period(Map.of("from", List.of("2026-11-01"))))
                .isEqualTo(new Period(LocalDate.of(2026, 11, 1), Newsroom.TODAY));
        assertThat(period(Map.of("from", List.of("2026-11-01"), "to", List.of("2026-11-02"), "days", List.of("7"))))
                .isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2)));
        assertThatThrownBy(() -> period(Map.of("from", List.of("2026-11-03"), "to", List.of("2026-11-02"))))
                .isInstanceOf(BadParameter.class);
        assertThatThrownBy(() -> period(Map.of("from", List.of("1991-01-01")))).isInstanceOf(BadParameter.class);
    }

    private static Period period(Map<String, List<String>> given) {
        PageRequest visit = new PageRequest("/", Parameters.of(given), new Localizer(ReaderLanguage.VI), Newsroom.NOW);
        return PeriodChoice.of(visit, 30).period();
    }

    private static Parameters given(String name, String value) {
        return Parameters.of(Map.of(name, List.of(value)));
    }
}
