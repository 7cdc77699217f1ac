package vn.lantoa.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Keys and values of a YAML file, asked by name and type.
 *
 * <p>A value that is missing or wrong is noted as a problem with its line, and a harmless stand-in is returned (null,
 * the default, an empty list), so that reading goes on and finds the other mistakes too. {@link #done} notes the keys
 * that nobody asked for: a mistyped key never becomes a silent default. {@code ${ENV:NAME}} in a text is replaced by the
 * environment variable.
 */
public final class YamlMap {

    private final KeyedNodes nodes;

    YamlMap(String file, MappingNode mapping, Problems problems) {
        this.nodes = new KeyedNodes(file, mapping, problems);
    }

    private YamlMap(String file, int line, Problems problems) {
        this.nodes = new KeyedNodes(file, line, problems);
    }

    /** Stands in for what cannot be read, which is noted already: what is missing in it is no second mistake. */
    public static YamlMap unreadable(String file) {
        return new YamlMap(file, 0, new Problems());
    }

    /** Line in which this map begins, from 1; 0 where it is not in the file. */
    public int line() {
        return nodes.line();
    }

    /** The file as the person knows it. */
    public String file() {
        return nodes.file();
    }

    /** Line of a key, or that of the map where the key is absent. */
    public int line(String key) {
        return nodes.line(key);
    }

    public boolean has(String key) {
        return nodes.has(key);
    }

    /** Whether the key is absent or has no value: nobody has filled it in. */
    public boolean isBlank(String key) {
        return nodes.isBlank(key);
    }

    /** Whether no mistake has been found in these keys, so that they can be compared with each other. */
    public boolean isRight(String... keys) {
        return Arrays.stream(keys).allMatch(nodes::isRight);
    }

    /** Notes a mistake in the line of a key. */
    public void problem(String key, String message) {
        mistake(key, key + ": " + message);
    }

    /** Notes a mistake in the line of a key, in a sentence that names the key itself. */
    public void mistake(String key, String sentence) {
        nodes.note(key, line(key), sentence);
    }

    /** A text that has to be there; null, with a problem noted, where it is not. */
    public @Nullable String text(String key) {
        String value = text(key, null);
        if (value == null && !has(key)) {
            nodes.missing(key);
        }
        return value;
    }

    /** A text, or the default where the key is absent; null, with a problem noted, where it is there and no text. */
    public @Nullable String text(String key, @Nullable String absent) {
        Node node = nodes.ask(key);
        return node == null ? absent : nodes.text(key, node);
    }

    /** The same with the default also where the value, with a problem noted, is no text. */
    public String textOr(String key, String absent) {
        String value = text(key, absent);
        return value == null ? absent : value;
    }

    /**
     * The name of an environment variable, written {@code ${ENV:NAME}}; null where the key is absent. For secrets: the
     * variable is not looked up here, and a secret that was written out is refused without being repeated.
     */
    public @Nullable String variable(String key) {
        Node node = nodes.ask(key);
        if (node == null) {
            return null;
        }
        String name = EnvironmentReference.name(
                node instanceof ScalarNode scalar ? scalar.getValue().strip() : "");
        if (name == null) {
            problem(key, "a secret does not belong here; write ${ENV:NAME}, or put it into the credentials file");
        }
        return name;
    }

    /** A whole number from {@code least} to {@code most}. */
    public int number(String key, int absent, int least, int most) {
        return parsed(key, absent, "a whole number from " + least + " to " + most, text -> {
            int value = Integer.parseInt(text);
            return value >= least && value <= most ? value : null;
        });
    }

    /** A number from {@code least} to {@code most}. */
    public double decimal(String key, double absent, double least, double most) {
        return parsed(key, absent, "a number from " + least + " to " + most, text -> {
            double value = new BigDecimal(text).doubleValue();
            return value >= least && value <= most ? value : null;
        });
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key, boolean absent) {
        return parsed(key, absent, "true or false", text -> switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        });
    }

    /** A length of time with its unit: {@code 500ms}, {@code 30s}, {@code 15m}, {@code 6h}, {@code 90d}. */
    public Duration duration(String key, Duration absent) {
        return parsed(
                key, absent, "a length of time with its unit, such as 30s, 15m, 6h or 90d", WrittenDuration::parse);
    }

    /** A length of time from {@code least} to {@code most}. */
    public Duration duration(String key, Duration absent, Duration least, Duration most) {
        Duration value = duration(key, absent);
        if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
            return value;
        }
        problem(
                key,
                "expected a length of time from " + WrittenDuration.of(least) + " to " + WrittenDuration.of(most)
                        + ", was " + WrittenDuration.of(value));
        return absent;
    }

    /** One of the words of an enum that has to be there; null, with a problem noted, where it is not. */
    public <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
        if (!has(key)) {
            nodes.missing(key);
        }
        return nodes.parsed(key, EnumWords.wanted(type), text -> EnumWords.parse(type, text));
    }

    /** One of the words of an enum. */
    public <E extends Enum<E>> E word(String key, Class<E> type, E absent) {
        return parsed(key, absent, EnumWords.wanted(type), text -> EnumWords.parse(type, text));
    }

    /** Texts in a list, or a single text; empty where the key is absent. */
    public List<String> texts(String key) {
        Node node = nodes.ask(key);
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                String text = nodes.text(key, element);
                if (text != null) {
                    texts.add(text);
                }
            }
        } else if (node != null) {
            String single = text(key, null);
            if (single != null) {
                texts.add(single);
            }
        }
        return texts;
    }

    /** The maps of a list; empty where the key is absent. */
    public List<YamlMap> maps(String key) {
        Node node = nodes.ask(key);
        List<YamlMap> maps = new ArrayList<>();
        if (node == null) {
            return maps;
        }
        if (!(node instanceof SequenceNode sequence)) {
            problem(key, "expected a list, its elements beginning with \"- \"");
            return maps;
        }
        for (Node element : sequence.getValue()) {
            if (element instanceof MappingNode mapping) {
                maps.add(new YamlMap(file(), mapping, nodes.problems()));
            } else {
                nodes.note(key, KeyedNodes.lineOf(element), key + ": expected keys with values");
            }
        }
        return maps;
    }

    /** A section of keys; an empty one where the key is absent. */
    public YamlMap map(String key) {
        Node node = nodes.ask(key);
        if (node instanceof MappingNode mapping) {
            return new YamlMap(file(), mapping, nodes.problems());
        }
        boolean empty = node instanceof ScalarNode scalar && scalar.getValue().isBlank();
        if (node != null && !empty) {
            problem(key, "expected keys with values below it");
        }
        return node == null || empty ? new YamlMap(file(), 0, nodes.problems()) : unreadable(file());
    }

    /** The keys in the order of the file. */
    public List<String> keys() {
        return nodes.keys();
    }

    /** Notes every key that was never asked for. To be called once, after all questions. */
    public void done() {
        nodes.noteUnknown();
    }

    private <T> T parsed(String key, T absent, String wanted, Function<String, @Nullable T> parse) {
        T value = nodes.parsed(key, wanted, parse);
        return value == null ? absent : value;
    }
}
