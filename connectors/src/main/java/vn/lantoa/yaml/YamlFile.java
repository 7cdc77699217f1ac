package vn.lantoa.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file read into maps that know their lines. Whatever is wrong becomes a problem, never an exception. */
public final class YamlFile {

    private static final int MAX_BYTES = 8_000_000;
    private static final int MAX_DEPTH = 50;
    private static final int MAX_ALIASES = 50;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private YamlFile() {}

    /**
     * The file's top level. Where it cannot be read, the reason is among the problems, and what stands in for it notes none.
     */
    public static YamlMap read(Path file, Problems problems) {
        byte[] bytes = InputFile.read(file, MAX_BYTES, problems);
        return bytes == null ? YamlMap.unreadable(file.toString()) : parse(file.toString(), bytes, problems);
    }

    /**
     * A file that is part of Lantoa itself.
     *
     * @param resource absolute name on the class path, beginning with a slash
     */
    public static YamlMap bundled(String resource, Problems problems) {
        try (InputStream stream = YamlFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                problems.add("bundled " + resource, 0, "no such resource");
                return YamlMap.unreadable(resource);
            }
            return parse("bundled " + resource, stream.readAllBytes(), problems);
        } catch (IOException e) {
            problems.add("bundled " + resource, 0, "cannot be read: " + e.getMessage());
            return YamlMap.unreadable(resource);
        }
    }

    /** Reads what a file of that name would hold. */
    public static YamlMap parse(String name, byte[] bytes, Problems problems) {
        String kind = InputFile.kind(bytes);
        if (kind != null) {
            problems.add(name, 0, "is " + kind + "; expected YAML, which is plain text");
            return YamlMap.unreadable(name);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return root(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, problems);
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "is not UTF-8; save it as UTF-8");
            return YamlMap.unreadable(name);
        }
    }

    private static YamlMap root(String name, String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(MAX_BYTES)
                .build();
        try {
            if (!isModest(new Parse(settings).parseString(text), name, problems)) {
                return YamlMap.unreadable(name);
            }
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problems.add(name, 0, "is empty");
                return YamlMap.unreadable(name);
            }
            if (node.get() instanceof MappingNode mapping) {
                return new YamlMap(name, mapping, problems);
            }
            problems.add(name, 1, "expected keys with values at the top, such as \"outlets:\"");
        } catch (MarkedYamlEngineException e) {
            problems.add(name, line(e.getProblemMark()), "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(
                    name,
                    0,
                    "is not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return YamlMap.unreadable(name);
    }

    /** Whether it can be composed without running out of stack, and read without endless repetition. */
    private static boolean isModest(Iterable<Event> events, String name, Problems problems) {
        int depth = 0;
        int aliases = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof AliasEvent) {
                aliases++;
            }
            if (depth > MAX_DEPTH || aliases > MAX_ALIASES) {
                String what = depth > MAX_DEPTH ? MAX_DEPTH + " levels" : MAX_ALIASES + " aliases";
                problems.add(name, line(event.getStartMark()), "has more than " + what);
                return false;
            }
        }
        return true;
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(place -> place.getLine() + 1).orElse(0);
    }
}
