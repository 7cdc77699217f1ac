package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.text.DayScanner.Found;
import vn.lantoa.text.DayScanner.Order;

class DayScannerTest {

    @ParameterizedTest
    @CsvFileSource(resources = "days.csv", delimiter = ';', numLinesToSkip = 1)
    void readsTheFormsOfManyLanguages(String text, LocalDate day) {
        assertThat(DayScanner.find(text, Order.DAY_FIRST))
                .extracting(Found::day)
                .containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2024",
                "192.168.10.20",
                "version 1.2.3.2024",
                "1169/QĐ-TTg",
                "KC.08.12/21-30",
                "may 2024",
                "tel. 0912 345 678",
                "12,5 2024",
                "99999999999999999999"
            })
    void findsNoneWhereThereIsNone(String text) {
        assertThat(DayScanner.find(text, Order.DAY_FIRST)).isEmpty();
    }

    @Test
    void figuresThatCanBeReadInTwoWaysHaveBoth() {
        Found found = DayScanner.find("on 03/04/2024", Order.MONTH_FIRST).get(0);
        assertThat(found.day()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(found.other()).isEqualTo(LocalDate.of(2024, 4, 3));
        Found clear = DayScanner.find("on 03/14/2024", Order.DAY_FIRST).get(0);
        assertThat(clear.day()).isEqualTo(LocalDate.of(2024, 3, 14));
        assertThat(clear.other()).isNull();
    }

    @Test
    void findsAllInTheirOrderAndSaysWhere() {
        String text = "Từ 1/2/2024 đến 3 tháng 4, 2024";
        List<Found> found = DayScanner.find(text, Order.DAY_FIRST);
        assertThat(found)
                .extracting(each -> text.substring(each.start(), each.end()))
                .containsExactly("1/2/2024", "3 tháng 4, 2024");
    }

    @Test
    void hostileTextsAreReadInAMoment() {
        for (String part : new String[] {"1", "1 ", "1/", "1 jan,", "2024-", "1 tháng ", "jan 1 ", "年1"}) {
            long start = System.nanoTime();
            DayScanner.find(part.repeat(200_000), Order.DAY_FIRST);
            assertThat(System.nanoTime() - start).as(part).isLessThan(2_000_000_000L);
        }
    }
}
