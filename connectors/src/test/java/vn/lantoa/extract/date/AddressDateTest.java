package vn.lantoa.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that addresses carry. */
class AddressDateTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x-20250809083703.htm, 2025-08-09T08:37:03+07:00",
        "https://a.example/x-202508090837031.htm, 2025-08-09T08:37:03+07:00",
        "https://a.example/x-2025080908370312.htm, 2025-08-09T08:37:03+07:00",
        "https://a.example/x-185250810172905423.htm, 2025-08-10T17:29:05+07:00",
        "https://a.example/x-285250810172905423.htm,",
        "https://a.example/x-20250809253703.htm,",
        "https://a.example/x-20251309083703.htm,",
        "https://a.example/1999/2/3/x, 1999-02-03",
        "https://a.example/3/2/1999/x,",
        "https://a.example/3/2/2009/x, 2009-02-03",
        "https://a.example/3.2.2009, 2009-02-03",
        "https://a.example/2020-1-15-x, 2020-01-15",
        "https://a.example/2020-13-15-x,",
        "https://a.example/x20200115, 2020-01-15",
        "https://a.example/x19200115,",
        "https://a.example/x20203215,",
        "https://a.example/12345,",
        "https://a.example/2020/x,",
        "/web/20120216im_/a.example/2011/12/24, 2011-12-24"
    })
    void dayIsReadInTheFormsOfContentSystems(String address, String stated) {
        assertThat(String.valueOf(AddressDate.stated(address))).isEqualTo(String.valueOf(stated));
        assertThat(AddressDate.of(address) == null).isEqualTo(stated == null);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/2020/02/x, 2020-02-01",
        "https://a.example/202012/x, 2020-12-01",
        "https://a.example/2020/13/x,",
        "https://a.example/1999/02/x,",
        "https://a.example/2020/02,",
        "https://a.example/x,"
    })
    void monthIsReadInPaths(String address, LocalDate month) {
        assertThat(AddressDate.month(address)).isEqualTo(month);
    }

    @Test
    void endlessAddressesCarryNothing() {
        String end = "/2020/02/03/x";
        assertThat(AddressDate.stated("a".repeat(2_000 - end.length()) + end)).isNotNull();
        assertThat(AddressDate.stated("a".repeat(2_001 - end.length()) + end)).isNull();
        assertThat(AddressDate.month("a".repeat(2_001 - end.length()) + end)).isNull();
    }
}
