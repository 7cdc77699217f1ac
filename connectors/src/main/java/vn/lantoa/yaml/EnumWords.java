package vn.lantoa.yaml;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of an enum, as people write them in a file. */
final class EnumWords {

    private EnumWords() {}

    /** The constant of that word, in small letters or not, or of that name; null where there is none. */
    static <E extends Enum<E>> @Nullable E parse(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text.toLowerCase(Locale.ROOT))
                        || constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** All words, in the order of the enum, as what is expected. */
    static String wanted(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
