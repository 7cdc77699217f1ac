package vn.lantoa.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Memory and processor time that this process uses. */
public final class ThisProcess {

    private ThisProcess() {}

    /** Bytes of the heap in use after a collection. */
    public static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Processor time of all its threads until now; zero where Java does not tell. */
    public static Duration cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean process
                ? Duration.ofNanos(process.getProcessCpuTime())
                : Duration.ZERO;
    }
}
