package vn.lantoa.command;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import vn.lantoa.operator.TasksMemory;
import vn.lantoa.registry.RegistryMemory;
import vn.lantoa.yaml.InvalidInput;

/** Whether the memory that Java was given is enough for everything, and whether the machine has it. */
final class MemoryCheck {

    /** Below it the job cannot be built. */
    static final long LEAST_MEGABYTES = 400;

    /** What the launcher gives the job. */
    private static final long USUAL_MEGABYTES = 1_500;
    /** What the embedded server, the pages, what the job remembers outside of the heap, and the system take besides. */
    private static final long OTHERS_MEGABYTES = 1_300;

    private static final String HOW = JavaOptions.VARIABLE + "=-Xmx";
    private static final long MEGABYTE = 1L << 20;

    private MemoryCheck() {}

    /** Throws {@link InvalidInput} where this process may use too little memory, or more than the machine has. */
    static void stopIfWrong() {
        check(allowed(), machine(), JavaOptions.namesHeap(System.getenv(JavaOptions.VARIABLE)));
    }

    /** For the tasks of the registry: with too many, the job would stop while it starts. */
    static RegistryMemory room() {
        long allowed = allowed();
        long machine = machine();
        return tasks -> shortage(tasks, allowed, machine);
    }

    /** The same for figures, as those of {@link #check}. */
    static Optional<String> shortage(int tasks, long allowed, long machine) {
        long wanted = TasksMemory.wanted(tasks, LEAST_MEGABYTES);
        return TasksMemory.shortage(
                tasks,
                wanted,
                allowed,
                "Java",
                () -> room(machine) >= wanted
                        ? "such as " + HOW + wanted + "m"
                        : "on a machine with " + (wanted + OTHERS_MEGABYTES) + " MB in all at least (this one has "
                                + machine + ")");
    }

    /**
     * The same for figures.
     *
     * @param allowed megabytes that Java may use for its heap
     * @param machine megabytes that the machine has
     * @param named whether somebody named what is allowed
     */
    static void check(long allowed, long machine, boolean named) {
        String where = named ? JavaOptions.VARIABLE + ": " : "memory: ";
        // what Java counts is a little less than what it was given
        if (allowed < LEAST_MEGABYTES * 9 / 10) {
            throw InvalidInput.of(where + "Java may use " + allowed + " MB of memory; expected " + LEAST_MEGABYTES
                    + " MB at least, " + fitting(USUAL_MEGABYTES, machine));
        }
        if (allowed > machine) {
            throw InvalidInput.of(where + "Java may use " + allowed + " MB of memory, but this machine has " + machine
                    + " MB; expected less than it has, " + fitting(USUAL_MEGABYTES, machine));
        }
    }

    /** What is told where Java ran out of memory. */
    static String tooLittle() {
        return tooLittle(allowed(), machine());
    }

    /** The same for figures, as those of {@link #check}. */
    static String tooLittle(long allowed, long machine) {
        String wanted = room(machine) > allowed
                ? fitting(2 * allowed, machine)
                : "on a machine that has more than the " + machine + " MB of this one";
        return "memory: what Java may use (" + allowed + " MB) is used up; expected more, " + wanted;
    }

    /** Advice that the machine can follow; where there is none, how much it takes. */
    private static String fitting(long wanted, long machine) {
        return room(machine) >= LEAST_MEGABYTES
                ? "such as " + HOW + Math.min(wanted, room(machine)) + "m"
                : "as " + HOW + LEAST_MEGABYTES + "m gives it, on a machine with "
                        + (LEAST_MEGABYTES + OTHERS_MEGABYTES) + " MB in all at least (this one has " + machine + ")";
    }

    private static long room(long machine) {
        return machine - OTHERS_MEGABYTES;
    }

    private static long allowed() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }

    private static long machine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MEGABYTE;
    }
}
