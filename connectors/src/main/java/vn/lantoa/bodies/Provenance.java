package vn.lantoa.bodies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.yaml.YamlMap;

/**
 * Where the facts of a file come from. Every entry names one of the file's {@code sources}, or says {@code checked: false}; one of
 * both, so that nothing stands there that nobody can look up and nobody owns to.
 */
public final class Provenance {

    private final Map<String, String> sources = new HashMap<>();

    /**
     * @param sources the map of that name
     */
    public Provenance(YamlMap sources) {
        for (String key : sources.keys()) {
            String source = sources.text(key);
            if (source != null) {
                this.sources.put(key, source);
            }
        }
    }

    /** The source of an entry; null where it says that nobody has looked it up, or with a problem noted. */
    public @Nullable String of(YamlMap entry) {
        String word = entry.text("source", null);
        boolean unchecked = entry.has("checked") && !entry.flag("checked", true);
        if ((word == null) != unchecked) {
            entry.problem(
                    word == null ? "source" : "checked",
                    word == null
                            ? "is missing: a word of \"sources\", or checked: false where nobody has looked it up"
                            : "has a source, too; expected one of both");
        } else if (word != null && !sources.containsKey(word)) {
            entry.problem("source", "\"" + word + "\" is none of \"sources\"");
        }
        return word == null ? null : sources.get(word);
    }

    /** A day, written {@code 2025-07-01}; null where the key is absent, or with a problem noted. */
    public static @Nullable LocalDate day(YamlMap entry, String key) {
        String text = entry.text(key, null);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            entry.problem(key, "expected a day such as 2025-07-01, was \"" + text + "\"");
            return null;
        }
    }

    /** From when to when an entry is, by its keys {@code from}, {@code to} and {@code into}. */
    public static Life life(YamlMap entry) {
        LocalDate from = day(entry, "from");
        LocalDate to = day(entry, "to");
        if (from != null && to != null && to.isBefore(from)) {
            entry.problem("to", "must not be before from");
        }
        return new Life(from, to, entry.texts("into"));
    }

    /** The id of an entry; null, with a problem noted, where it has none that can be one. */
    public static @Nullable String id(YamlMap entry) {
        String id = entry.text("id");
        if (id != null && !id.matches("[a-z0-9-]+")) {
            entry.problem("id", "expected lower-case letters, digits and hyphens, was \"" + id + "\"");
            return null;
        }
        return id;
    }
}
