package vn.lantoa.yaml;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length of time as people write it: a whole number with its unit, such as {@code 30s}, {@code 15m} or {@code 90d}. */
final class WrittenDuration {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final List<String> LONGEST_FIRST = List.of("d", "h", "m", "s", "ms");

    private WrittenDuration() {}

    /** Null where the text is no length of time. */
    static @Nullable Duration parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? of(Long.parseLong(matcher.group(1)), matcher.group(2)) : null;
    }

    /** In the largest unit of which it is a whole number. */
    static String of(Duration length) {
        for (String unit : LONGEST_FIRST) {
            long size = of(1, unit).toMillis();
            if (length.toMillis() >= size && length.toMillis() % size == 0) {
                return length.toMillis() / size + unit;
            }
        }
        return "0s";
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
