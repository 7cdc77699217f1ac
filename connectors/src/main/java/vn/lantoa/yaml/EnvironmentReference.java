package vn.lantoa.yaml;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of environment variables in a text, written {@code ${ENV:NAME}}. */
final class EnvironmentReference {

    private static final Pattern FORM = Pattern.compile("\\$\\{ENV:([A-Za-z_][A-Za-z0-9_]*)}");

    private EnvironmentReference() {}

    /** The variable where the text is the name of one and nothing else; null where it is not. */
    static @Nullable String name(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /**
     * The text with the values of its variables in their places.
     *
     * @param value of a variable by its name; where it gives null, so does this, and no further variable is looked up
     */
    static @Nullable String replaced(String text, UnaryOperator<@Nullable String> value) {
        Matcher matcher = FORM.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String found = value.apply(matcher.group(1));
            if (found == null) {
                return null;
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(found));
        }
        return matcher.appendTail(result).toString();
    }
}
