package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Thứ năm, 2/11/2023, 19:20 (GMT+7); 2023-11-02T12:20:00Z",
                "10:00 | 08/11/2020; 2020-11-08T03:00:00Z",
                "16:29 - 08.01.2026; 2026-01-08T09:29:00Z",
                "10:08 - 25/10/2024; 2024-10-25T03:08:00Z",
                "Thứ ba, 25 Tháng 1 2022 16:22; 2022-01-25T09:22:00Z",
                "Chủ nhật - 05/12/2021 22:20; 2021-12-05T15:20:00Z",
                "ngày 06 tháng 12 năm 2019; 2019-12-05T17:00:00Z",
                "Hà Nội, ngày 6/12/2019; 2019-12-05T17:00:00Z",
                "26-11-2022; 2022-11-25T17:00:00Z",
                "09:09, 09/09/2015; 2015-09-09T02:09:00Z",
                "12/08/2023 20:10; 2023-08-12T13:10:00Z",
                "25/08/2023 19g20; 2023-08-25T12:20:00Z",
                "25/08/2023 7h05; 2023-08-25T00:05:00Z",
                "25/08/2023 07:05 CH; 2023-08-25T12:05:00Z",
                "25/08/2023 12:05 AM; 2023-08-24T17:05:00Z",
                "2021-08-29 18:19; 2021-08-29T11:19:00Z",
                "2023-11-02T19:20:45+07:00; 2023-11-02T12:20:45Z",
                "2025-08-09T01:35:18+07:07; 2025-08-08T18:35:18Z",
                "2025-08-09T01:35:18+07:06:30; 2025-08-08T18:35:18Z",
                "2025-08-09T01:35:18.123456Z; 2025-08-09T01:35:18Z",
                "2025-08-09T01:35Z; 2025-08-09T01:35:00Z",
                "2025-08-09; 2025-08-08T17:00:00Z",
                "20250809T083703Z; 2025-08-09T08:37:03Z",
                "Sat, 09 Aug 2025 08:37:03 GMT+7; 2025-08-09T01:37:03Z",
                "Sat, 09 Aug 2025 08:37:03 +0700; 2025-08-09T01:37:03Z",
                "Sat, 9 Aug 25 08:37:03 GMT; 2025-08-09T08:37:03Z",
                "Sat, 09 Aug 2025 08:37:03 EST; 2025-08-09T13:37:03Z",
                "August 9, 2025; 2025-08-08T17:00:00Z",
                "9 September 2025 10:00; 2025-09-09T03:00:00Z",
                "08/25/2023; 2023-08-24T17:00:00Z",
                "25/08/2023 25:61; 2023-08-24T17:00:00Z"
            })
    void readsWhatPagesAndFeedsPrint(String text, String moment) {
        assertThat(Dates.parse(text)).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hôm qua",
                "chiều 13.9",
                "21-8",
                "31/02/2024",
                "0/0/2024",
                "1169/QĐ-TTg",
                "KC.08.12/21-30",
                "99/99/9999"
            })
    void answersNullWhereThereIsNoDate(String text) {
        assertThat(Dates.parse(text)).isNull();
    }

    @Test
    void longTextIsReadAtItsBeginningOnly() {
        assertThat(Dates.parse(null)).isNull();
        assertThat(Dates.parse("1-".repeat(500_000) + "25/08/2023")).isNull();
        assertThat(Dates.parse("25/08/2023" + " ".repeat(500_000))).isNotNull();
    }
}
