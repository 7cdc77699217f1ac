package vn.lantoa;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The walls between rooms as a white list: a line for each room says which others and which libraries it may use. What no
 * line allows is forbidden, a room without a line too; and a line that allows what nobody uses is told as well, so that the
 * list stays as short as the house is simple.
 */
public final class Walls {

    private static final String HOUSE = "vn.lantoa.";
    private static final int MOST_COMPONENTS = 10;
    private static final int MOST_LINES = 250;

    /** Java itself, which all rooms may use. */
    private static final List<String> EVERYWHERE =
            List.of("java", "javax.annotation", "org.jspecify", "com.google.errorprone", "io.soabase.recordbuilder");

    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("brotli", List.of("org.brotli")),
            Map.entry("caffeine", List.of("com.github.benmanes")),
            Map.entry("corenlp", List.of("edu.stanford.nlp")),
            Map.entry("csv", List.of("de.siegmar")),
            Map.entry("elasticsearch", List.of("co.elastic", "org.elasticsearch", "org.apache.http")),
            Map.entry("excel", List.of("org.dhatim")),
            Map.entry("flink", List.of("org.apache.flink", "org.rocksdb")),
            Map.entry("icu", List.of("com.ibm.icu")),
            Map.entry("jackson", List.of("com.fasterxml.jackson")),
            Map.entry("javalin", List.of("io.javalin", "org.eclipse.jetty", "jakarta.servlet")),
            Map.entry("jdkserver", List.of("com.sun.net.httpserver")),
            Map.entry("jsoup", List.of("org.jsoup")),
            Map.entry("jte", List.of("gg.jte")),
            Map.entry("jwarc", List.of("org.netpreserve")),
            Map.entry("languages", List.of("com.optimaize", "com.google.common")),
            Map.entry("log4j", List.of("org.apache.logging")),
            Map.entry("management", List.of("com.sun.management")),
            Map.entry("okhttp", List.of("okhttp3", "okio", "kotlin")),
            Map.entry("liblinear", List.of("de.bwaldvogel.liblinear")),
            Map.entry("picocli", List.of("picocli")),
            Map.entry("commons", List.of("org.apache.commons")),
            Map.entry("robots", List.of("crawlercommons.robots")),
            Map.entry("rome", List.of("com.rometools", "org.jdom2")),
            Map.entry("sitemaps", List.of("crawlercommons.sitemaps")),
            Map.entry("slf4j", List.of("org.slf4j")),
            Map.entry("suffixes", List.of("crawlercommons.domains")),
            Map.entry("tls", List.of("javax.net")),
            Map.entry("xml", List.of("javax.xml", "org.w3c.dom", "org.xml.sax")),
            Map.entry("yaml", List.of("org.snakeyaml")));

    private final Map<String, Set<String>> allowed = new LinkedHashMap<>();

    /**
     * Reads a list.
     *
     * @param lines each {@code room: what it may use, with blanks}; libraries with an @ before them
     */
    public static Walls of(String lines) {
        Walls walls = new Walls();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split(":", 2);
            Set<String> uses = new TreeSet<>(List.of(parts[1].strip().split("\\s+")));
            uses.remove("");
            walls.allowed.put(parts[0].strip(), uses);
        });
        return walls;
    }

    /** What is broken, a sentence for each room and what it uses against the list. */
    public List<String> broken(JavaClasses classes) {
        Map<String, String> broken = new TreeMap<>();
        Map<String, Set<String>> used = new LinkedHashMap<>();
        for (JavaClass one : classes) {
            String room = room(one);
            if (!allowed.containsKey(room)) {
                broken.put(room, one.getName() + " is in the room " + room + ", which the list does not know");
                continue;
            }
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String use = use(dependency.getTargetClass().getBaseComponentType());
                if (use == null || use.equals(room)) {
                    continue;
                }
                used.computeIfAbsent(room, any -> new HashSet<>()).add(use);
                if (!allowed.get(room).contains(use)) {
                    broken.put(room + use, room + " may not use " + use + ": " + dependency.getDescription());
                }
            }
        }
        allowed.forEach((room, uses) -> uses.stream()
                .filter(use -> !used.getOrDefault(room, Set.of()).contains(use))
                .forEach(use -> broken.put(room + use, room + " may use " + use + ", and does not")));
        return List.copyOf(broken.values());
    }

    /** Rooms that do not say in types what may be null: NullAway looks at none of their classes. */
    public static List<String> unmarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .distinct()
                .sorted()
                .toList();
    }

    /** Public records that have more components than can be told apart by their places. */
    public static List<String> tooLarge(JavaClasses classes) {
        return classes.stream()
                .filter(one -> one.isRecord() && one.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(one -> one.reflect().getRecordComponents().length > MOST_COMPONENTS)
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /** Source files of the module at work that are longer than one story, with how long they are. */
    public static List<String> tooLong() {
        return tooLong(Path.of("src", "main", "java"));
    }

    static List<String> tooLong(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> longer = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    longer.add(sources.relativize(file) + " has " + lines + " lines");
                }
            }
            return longer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rooms that need each other, however far round. */
    public List<String> cycles() {
        Map<String, Set<String>> left = allowed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new HashSet<>(entry.getValue())));
        left.values().forEach(uses -> uses.retainAll(left.keySet()));
        boolean moved = true;
        while (moved) {
            List<String> free = left.entrySet().stream()
                    .filter(entry -> entry.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            free.forEach(left::remove);
            left.values().forEach(uses -> free.forEach(uses::remove));
            moved = !free.isEmpty();
        }
        return new ArrayList<>(new TreeSet<>(left.keySet()));
    }

    private static String room(JavaClass one) {
        return one.getPackageName().startsWith(HOUSE)
                ? one.getPackageName().substring(HOUSE.length())
                : one.getPackageName();
    }

    /** The room or library that a class is of; null for what all may use. */
    private static String use(JavaClass one) {
        String name = one.getName();
        if (one.isPrimitive() || EVERYWHERE.stream().anyMatch(start -> name.startsWith(start + "."))) {
            return null;
        }
        if (name.startsWith(HOUSE)) {
            return room(one);
        }
        return LIBRARIES.entrySet().stream()
                .filter(library -> library.getValue().stream().anyMatch(start -> name.startsWith(start + ".")))
                .map(library -> "@" + library.getKey())
                .findFirst()
                .orElse(name);
    }
}
