package vn.lantoa.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, read with care: every value is bounded, and what does not fit is said. */
public final class Parameters {

    static final int MOST_CHARACTERS = 300;
    private static final int MOST_LISTED = 6_000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /** Of a parameter that stands there more than once, the first counts. */
    public static Parameters of(Map<String, List<String>> given) {
        Map<String, String> values = new LinkedHashMap<>();
        given.forEach((name, all) -> {
            if (!all.isEmpty() && !all.get(0).isBlank()) {
                values.put(name, all.get(0).strip());
            }
        });
        return new Parameters(values);
    }

    /** The parameters as they were given. */
    Map<String, String> values() {
        return values;
    }

    /** Null where absent. */
    @Nullable
    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value.length() > MOST_CHARACTERS) {
            throw new BadParameter("bad.long", name, MOST_CHARACTERS);
        }
        // control characters come from no keyboard
        return value.chars().anyMatch(Character::isISOControl) ? value.replaceAll("\\p{Cntrl}+", " ") : value;
    }

    /** Words separated by commas, each once; empty where absent. */
    Set<String> list(String name) {
        String value = values.get(name);
        if (value == null) {
            return Set.of();
        }
        if (value.length() > MOST_LISTED) {
            throw new BadParameter("bad.long", name, MOST_LISTED);
        }
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    int number(String name, int absent, int least, int most) {
        return number(name, absent, least, most, "bad.number");
    }

    /** The same, where another text says what is wanted. */
    int number(String name, int absent, int least, int most, String text) {
        String value = text(name);
        if (value == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is too large
        }
        throw new BadParameter(text, name, value, least, most);
    }

    /** Null where absent. */
    @Nullable
    LocalDate day(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below, like a day that is out of range
        }
        throw new BadParameter("bad.day", name, value);
    }

    /** A constant of an enum by its word or name, in any case; the other value where absent. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E absent) {
        E chosen = choice(name, type);
        return chosen == null ? absent : chosen;
    }

    /** A constant of an enum by its word or name, in any case; null where absent. */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.toString().equalsIgnoreCase(value) || constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new BadParameter("bad.choice", name, value, known);
    }
}
