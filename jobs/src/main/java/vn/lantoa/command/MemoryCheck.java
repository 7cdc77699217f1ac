package vn.lantoa.command;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import vn.lantoa.settings.InvalidInput;

/** Whether the memory that Java was given is enough for everything, and is there at all. */
final class MemoryCheck {

    /** Below it the job cannot be built. */
    static final long LEAST_MEGABYTES = 400;

    private static final String HOW = "LANTOA_JAVA_OPTIONS=-Xmx";
    private static final long MEGABYTE = 1L << 20;

    private MemoryCheck() {}

    /** Throws {@link InvalidInput} where this process may use too little memory, or more than the machine has. */
    static void stopIfWrong() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        check(Runtime.getRuntime().maxMemory() / MEGABYTE, machine.getTotalMemorySize() / MEGABYTE);
    }

    /**
     * The same for figures.
     *
     * @param allowed megabytes that Java may use for its heap
     * @param machine megabytes that the machine has
     */
    static void check(long allowed, long machine) {
        // what Java counts is a little less than what it was given
        if (allowed < LEAST_MEGABYTES * 9 / 10) {
            throw InvalidInput.of(HOW + ": Java may use " + allowed + " MB of memory; expected " + LEAST_MEGABYTES
                    + " MB at least, such as " + HOW + "1500m");
        }
        if (allowed > machine) {
            throw InvalidInput.of(HOW + ": Java may use " + allowed + " MB of memory, but this machine has " + machine
                    + " MB; expected less than it has, such as " + HOW + "1500m");
        }
    }

    /** What is told where Java ran out of memory. */
    static String tooLittle() {
        return HOW + ": the memory that Java may use (" + Runtime.getRuntime().maxMemory() / MEGABYTE
                + " MB) is used up; expected more, such as " + HOW + "3g";
    }
}
