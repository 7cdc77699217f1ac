package vn.lantoa.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Options of Java that a person added in the environment; the launcher keeps the same rule. */
final class JavaOptions {

    /** Environment variable with the options, separated by blanks. */
    static final String VARIABLE = "LANTOA_JAVA_OPTIONS";

    private JavaOptions() {}

    /**
     * The options of a process: those added, and the usual heap unless they name one.
     *
     * @param added null or blank where there are none
     */
    static List<String> with(String heap, String added) {
        List<String> options = new ArrayList<>(
                added == null || added.isBlank()
                        ? List.of()
                        : Arrays.asList(added.strip().split("\\s+")));
        if (options.stream().noneMatch(JavaOptions::isHeap)) {
            options.add(0, heap);
        }
        return options;
    }

    /** The options of the pages' process: a small heap, and the collector that costs least, unless others are named. */
    static List<String> ofPages(String added) {
        List<String> options = with("-Xmx256m", added);
        // Java takes one collector only
        if (options.stream().noneMatch(option -> option.matches("-XX:\\+Use\\w*GC"))) {
            options.add("-XX:+UseSerialGC");
        }
        return options;
    }

    private static boolean isHeap(String option) {
        return option.startsWith("-Xmx")
                || option.startsWith("-XX:MaxHeapSize")
                || option.startsWith("-XX:MaxRAMPercentage");
    }
}
