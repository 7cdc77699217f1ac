package vn.lantoa.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What stands under the keys of one map, with lines; which keys were asked for, and which hold mistakes. */
final class KeyedNodes {

    private final String file;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> wrong = new HashSet<>();

    KeyedNodes(String file, MappingNode mapping, Problems problems) {
        this(file, lineOf(mapping), problems);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.put(key, tuple.getValueNode()) != null) {
                problems.add(file, lineOf(tuple.getKeyNode()), "key \"" + key + "\" stands here twice");
            }
            lines.put(key, lineOf(tuple.getKeyNode()));
        }
    }

    /** No keys at all. */
    KeyedNodes(String file, int line, Problems problems) {
        this.file = file;
        this.line = line;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    Problems problems() {
        return problems;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean isBlank(String key) {
        Node node = values.get(key);
        return node == null || (node instanceof ScalarNode scalar && isBlank(scalar));
    }

    boolean isRight(String key) {
        return !wrong.contains(key);
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** What stands under a key, which is known from now on; null where the key is absent. */
    @Nullable
    Node ask(String key) {
        asked.add(key);
        return values.get(key);
    }

    /**
     * The text of what stands under a key or in its list; null, with a problem noted, where it is none, is empty, or names
     * an environment variable that has no value.
     */
    @Nullable
    String text(String key, Node node) {
        if (!(node instanceof ScalarNode scalar) || isBlank(scalar)) {
            note(key, lineOf(node), key + ": expected a text");
            return null;
        }
        return EnvironmentReference.replaced(scalar.getValue().strip(), name -> {
            String value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
            String state = value == null ? " is not set" : " is empty";
            note(key, lineOf(scalar), key + ": environment variable " + name + state);
            return null;
        });
    }

    /**
     * What a text under a key says; null where the key is absent, or with a problem noted.
     *
     * @param parse gives null, or fails as numbers do, for what does not fit
     */
    <T> @Nullable T parsed(String key, String wanted, Function<String, @Nullable T> parse) {
        Node node = ask(key);
        String text = node == null ? null : text(key, node);
        if (text == null) {
            return null;
        }
        try {
            T value = parse.apply(text);
            if (value != null) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below, like every other value that does not fit
        }
        note(key, line(key), key + ": expected " + wanted + ", was \"" + text + "\"");
        return null;
    }

    /** Notes that a key is not there. */
    void missing(String key) {
        problems.add(file, line, "\"" + key + "\" is missing");
    }

    /** Notes a mistake under a key, in a line that may be below that of the key. */
    void note(String key, int place, String sentence) {
        asked.add(key);
        wrong.add(key);
        problems.add(file, place, sentence);
    }

    /** Notes every key that was never asked for. */
    void noteUnknown() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                problems.add(
                        file,
                        line(key),
                        "unknown key \"" + key + "\"; known here: "
                                + String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static boolean isBlank(ScalarNode scalar) {
        return scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL);
    }
}
