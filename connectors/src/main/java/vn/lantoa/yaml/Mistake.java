package vn.lantoa.yaml;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in what a person wrote or asked for.
 *
 * @param file as the person knows it; null where the mistake is in no file
 * @param line from 1; 0 where the mistake has no line
 * @param text what is wrong and what is wanted
 */
public record Mistake(@Nullable String file, int line, String text) implements Serializable {

    /** One sentence: {@code file:line: what is wrong, what is wanted}. */
    @Override
    public String toString() {
        if (file == null) {
            return text;
        }
        return line > 0 ? file + ":" + line + ": " + text : file + ": " + text;
    }
}
