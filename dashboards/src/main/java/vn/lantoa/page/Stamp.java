package vn.lantoa.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments in addresses of archived pages: {@code yyyyMMddHHmmss} and milliseconds, in UTC. */
final class Stamp {

    private static final Pattern DIGITS = Pattern.compile("\\d{14}(\\d{3})?");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);

    private Stamp() {}

    static String of(Instant moment) {
        return FORMAT.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** Seventeen digits, or fourteen for the end of that second; empty where it is none. */
    static Optional<Instant> read(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            String whole = text.length() == 14 ? text + "999" : text;
            return Optional.of(LocalDateTime.parse(whole, FORMAT).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
