package vn.lantoa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T16:59:59.999Z, 2026-06-15",
        "2026-06-15T17:00:00Z, 2026-06-16",
        "2026-06-16T00:00:00Z, 2026-06-16",
        "2025-12-31T17:00:00Z, 2026-01-01",
        "2028-02-28T17:00:00Z, 2028-02-29",
    })
    void dayBeginsAtMidnightInVietnam(Instant moment, LocalDate day) {
        assertThat(Days.of(moment)).isEqualTo(day);
    }

    @Test
    void zoneOfTheMachineDoesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(Days.of(Instant.parse("2026-06-15T17:00:00Z"))).isEqualTo("2026-06-16");
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
