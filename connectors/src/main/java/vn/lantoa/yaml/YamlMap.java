package vn.lantoa.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Keys and values of a YAML file, asked by name and type.
 *
 * <p>A value that is missing or wrong is noted as a problem with its line, and a harmless stand-in is returned (null,
 * the default, an empty list), so that reading goes on and finds the other mistakes too. {@link #done} notes the keys
 * that nobody asked for: a mistyped key never becomes a silent default. {@code ${ENV:NAME}} in a text is replaced by the
 * environment variable.
 */
public final class YamlMap {

    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{ENV:([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> wrong = new HashSet<>();
    private final Problems problems;

    YamlMap(String file, MappingNode mapping, Problems problems) {
        this.file = file;
        this.line = lineOf(mapping);
        this.problems = problems;
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.put(key, tuple.getValueNode()) != null) {
                problems.add(file, lineOf(tuple.getKeyNode()), "key \"" + key + "\" stands here twice");
            }
            lines.put(key, lineOf(tuple.getKeyNode()));
        }
    }

    private YamlMap(String file, int line, Problems problems) {
        this.file = file;
        this.line = line;
        this.problems = problems;
    }

    /** Stands in for what cannot be read, which is noted already: what is missing in it is no second mistake. */
    public static YamlMap unreadable(String file) {
        return new YamlMap(file, 0, new Problems());
    }

    /** Line in which this map begins, from 1; 0 where it is not in the file. */
    public int line() {
        return line;
    }

    /** The file as the person knows it. */
    public String file() {
        return file;
    }

    /** Line of a key, or that of the map where the key is absent. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether the key is absent or has no value: nobody has filled it in. */
    public boolean isBlank(String key) {
        Node node = values.get(key);
        return node == null || (node instanceof ScalarNode scalar && isBlank(scalar));
    }

    /** Whether no mistake has been found in these keys, so that they can be compared with each other. */
    public boolean isRight(String... keys) {
        return Arrays.stream(keys).noneMatch(wrong::contains);
    }

    /** Notes a mistake in the line of a key. */
    public void problem(String key, String message) {
        mistake(key, key + ": " + message);
    }

    /** Notes a mistake in the line of a key, in a sentence that names the key itself. */
    public void mistake(String key, String sentence) {
        note(key, line(key), sentence);
    }

    /** A text that has to be there; null, with a problem noted, where it is not. */
    public String text(String key) {
        String value = text(key, null);
        if (value == null && !values.containsKey(key)) {
            problems.add(file, line, "\"" + key + "\" is missing");
        }
        return value;
    }

    /** A text, or the default where the key is absent. */
    public String text(String key, String absent) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return absent;
        }
        return node instanceof ScalarNode scalar ? value(key, scalar) : noText(key, node);
    }

    /**
     * The name of an environment variable, written {@code ${ENV:NAME}}; null where the key is absent. For secrets: the
     * variable is not looked up here, and a secret that was written out is refused without being repeated.
     */
    public String variable(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        Matcher matcher = ENVIRONMENT.matcher(
                node instanceof ScalarNode scalar ? scalar.getValue().strip() : "");
        if (matcher.matches()) {
            return matcher.group(1);
        }
        problem(key, "a secret does not belong here; write ${ENV:NAME}, or put it into the credentials file");
        return null;
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
        return parsed(key, absent, "a length of time with its unit, such as 30s, 15m, 6h or 90d", text -> {
            Matcher matcher = DURATION.matcher(text);
            return matcher.matches() ? duration(Long.parseLong(matcher.group(1)), matcher.group(2)) : null;
        });
    }

    /** A length of time from {@code least} to {@code most}. */
    public Duration duration(String key, Duration absent, Duration least, Duration most) {
        Duration value = duration(key, absent);
        if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
            return value;
        }
        problem(key, "expected a length of time from " + words(least) + " to " + words(most) + ", was " + words(value));
        return absent;
    }

    /** One of the words of an enum. */
    public <E extends Enum<E>> E word(String key, Class<E> type, E absent) {
        E[] constants = type.getEnumConstants();
        return parsed(key, absent, "one of " + String.join(", ", YamlFile.words(constants)), text -> {
            for (E constant : constants) {
                if (constant.toString().equals(text.toLowerCase(Locale.ROOT))
                        || constant.name().equals(text)) {
                    return constant;
                }
            }
            return null;
        });
    }

    /** Texts in a list, or a single text; empty where the key is absent. */
    public List<String> texts(String key) {
        asked.add(key);
        Node node = values.get(key);
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                String text = element instanceof ScalarNode scalar ? value(key, scalar) : noText(key, element);
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
        asked.add(key);
        Node node = values.get(key);
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
                maps.add(new YamlMap(file, mapping, problems));
            } else {
                note(key, lineOf(element), key + ": expected keys with values");
            }
        }
        return maps;
    }

    /** A section of keys; an empty one where the key is absent. */
    public YamlMap map(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node instanceof MappingNode mapping) {
            return new YamlMap(file, mapping, problems);
        }
        boolean empty = node instanceof ScalarNode scalar && scalar.getValue().isBlank();
        if (node != null && !empty) {
            problem(key, "expected keys with values below it");
        }
        return node == null || empty ? new YamlMap(file, 0, problems) : unreadable(file);
    }

    /** The keys in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** Notes every key that was never asked for. To be called once, after all questions. */
    public void done() {
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

    private <T> T parsed(String key, T absent, String wanted, Function<String, T> parse) {
        String text = text(key, null);
        if (text == null) {
            return absent;
        }
        try {
            T value = parse.apply(text);
            if (value != null) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, like every other value that does not fit
        }
        problem(key, "expected " + wanted + ", was \"" + text + "\"");
        return absent;
    }

    /** The text of a scalar; null, with a problem noted, where it is empty or names a variable that has no value. */
    private String value(String key, ScalarNode scalar) {
        if (isBlank(scalar)) {
            return noText(key, scalar);
        }
        Matcher matcher = ENVIRONMENT.matcher(scalar.getValue().strip());
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String value = System.getenv(matcher.group(1));
            if (value == null || value.isBlank()) {
                String state = value == null ? " is not set" : " is empty";
                note(key, lineOf(scalar), key + ": environment variable " + matcher.group(1) + state);
                return null;
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(result).toString();
    }

    private String noText(String key, Node node) {
        note(key, lineOf(node), key + ": expected a text");
        return null;
    }

    private void note(String key, int place, String sentence) {
        asked.add(key);
        wrong.add(key);
        problems.add(file, place, sentence);
    }

    private static boolean isBlank(ScalarNode scalar) {
        return scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL);
    }

    private static String words(Duration length) {
        for (String unit : List.of("d", "h", "m", "s", "ms")) {
            long size = duration(1, unit).toMillis();
            if (length.toMillis() >= size && length.toMillis() % size == 0) {
                return length.toMillis() / size + unit;
            }
        }
        return "0s";
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
