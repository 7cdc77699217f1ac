package vn.lantoa.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days: always those of Vietnam, whatever the machine's zone. */
public final class Days {

    /** The zone in which days begin and end. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Days() {}

    /** The day of Vietnam in which the moment lies. */
    public static LocalDate of(Instant moment) {
        return moment.atZone(VIETNAM).toLocalDate();
    }
}
