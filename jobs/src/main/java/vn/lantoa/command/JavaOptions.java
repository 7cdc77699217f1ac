package vn.lantoa.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Options of Java that a person added in the environment; the launcher keeps the same rules. */
final class JavaOptions {

    /** Environment variable with the options, separated by blanks. */
    static final String VARIABLE = "LANTOA_JAVA_OPTIONS";

    private static final String HEAP_OF_PAGES = "-Xmx256m";
    /** Ends Java with code 3 where memory is used up: a process that does nothing and says nothing would be worse. */
    static final String END = "-XX:+ExitOnOutOfMemoryError";

    private static final Pattern LARGEST_HEAP = Pattern.compile("-(Xmx|XX:MaxHeapSize|XX:MaxRAMPercentage).*");
    private static final Pattern FIRST_HEAP =
            Pattern.compile("-(Xms|XX:InitialHeapSize|XX:MinHeapSize|XX:InitialRAMPercentage).*");
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w*GC");

    private JavaOptions() {}

    /**
     * The options of the pages' process: those added, the collector that costs least unless another is named, and a small
     * heap unless its largest size is named.
     *
     * @param added blank as well where there are none
     */
    static List<String> ofPages(@Nullable String added) {
        List<String> options = words(added);
        if (!namesHeap(added)) {
            // meant for the job's heap: Java refuses a first size above the largest
            options.removeIf(option -> FIRST_HEAP.matcher(option).matches());
            options.add(0, HEAP_OF_PAGES);
        }
        // Java takes one collector only
        if (options.stream().noneMatch(option -> COLLECTOR.matcher(option).matches())) {
            options.add("-XX:+UseSerialGC");
        }
        return options;
    }

    /**
     * Whether the options name the largest size of the heap.
     *
     * @param added blank as well where there are none
     */
    static boolean namesHeap(@Nullable String added) {
        return words(added).stream()
                .anyMatch(option -> LARGEST_HEAP.matcher(option).matches());
    }

    private static List<String> words(@Nullable String added) {
        return new ArrayList<>(
                added == null || added.isBlank()
                        ? List.of()
                        : Arrays.asList(added.strip().split("\\s+")));
    }
}
