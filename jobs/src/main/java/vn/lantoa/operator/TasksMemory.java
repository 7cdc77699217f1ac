package vn.lantoa.operator;

import java.util.Optional;
import java.util.function.Supplier;
import vn.lantoa.registry.RegistryMemory;

/** The memory that a registry of tasks takes, by what was measured, and whether a Java of a cluster has it. */
public final class TasksMemory {

    /**
     * What each task takes, measured on 100,000: the list that was read, once more from the index, and what is made of it for
     * the job, all of which the parts of a process share.
     */
    private static final long BYTES_OF_A_TASK = 5_000;

    /** What each takes where the job is submitted: the list that was read, and the documents that are written of it. */
    private static final long BYTES_OF_A_SUBMITTED_TASK = 3_500;

    /** What a task manager takes without them. */
    private static final long TASK_MANAGER_MEGABYTES = 256;

    /** What submitting takes without them. */
    private static final long SUBMISSION_MEGABYTES = 150;

    private static final long MEGABYTE = 1L << 20;

    private TasksMemory() {}

    /**
     * Megabytes that a process takes in all.
     *
     * @param others that it takes without tasks
     */
    public static long wanted(int tasks, long others) {
        return others + tasks * BYTES_OF_A_TASK / MEGABYTE;
    }

    /**
     * The sentence that says that there is too little; empty where it suffices. What Java counts is a little less than what it
     * was given.
     *
     * @param wanted megabytes that the tasks take, and what is besides them
     * @param allowed megabytes that Java may use
     * @param who uses them
     * @param more how there can be more
     */
    public static Optional<String> shortage(int tasks, long wanted, long allowed, String who, Supplier<String> more) {
        return allowed >= wanted * 9 / 10
                ? Optional.empty()
                : Optional.of("registry: " + tasks + " tasks take about " + wanted + " MB of memory, and " + who
                        + " may use " + allowed + " MB; expected fewer tasks, or more memory, " + more.get());
    }

    /** That of the task manager in which this is asked. */
    static RegistryMemory ofTaskManager() {
        return ofTaskManager(allowed());
    }

    /** The same for a figure: megabytes that its Java may use. */
    static RegistryMemory ofTaskManager(long allowed) {
        return tasks -> {
            long wanted = wanted(tasks, TASK_MANAGER_MEGABYTES);
            return shortage(
                    tasks,
                    wanted,
                    allowed,
                    "the Java of a task manager",
                    () -> "such as taskmanager.memory.task.heap.size: " + wanted + "m in the settings of the cluster");
        };
    }

    /** That of the process which submits the job. */
    public static RegistryMemory ofSubmission() {
        return ofSubmission(allowed());
    }

    /** The same for a figure: megabytes that its Java may use. */
    static RegistryMemory ofSubmission(long allowed) {
        return tasks -> {
            long wanted = SUBMISSION_MEGABYTES + tasks * BYTES_OF_A_SUBMITTED_TASK / MEGABYTE;
            return shortage(
                    tasks,
                    wanted,
                    allowed,
                    "the Java that submits the job",
                    () -> "such as env.java.opts.client: -Xmx" + wanted + "m in the settings of the cluster");
        };
    }

    private static long allowed() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }
}
