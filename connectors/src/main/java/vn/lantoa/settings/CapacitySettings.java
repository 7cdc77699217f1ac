package vn.lantoa.settings;

/**
 * How much of the machine Lantoa may take.
 *
 * @param workers how many articles are worked on at the same time by a job within this process
 * @param elasticsearchHeap megabytes that the embedded Elasticsearch may use for its heap
 */
public record CapacitySettings(int workers, int elasticsearchHeap) {

    /** More workers than these only wait for each other. */
    static final int MOST_WORKERS = 16;

    /** With this the server starts and answers. */
    static final int LEAST_HEAP = 256;
    /** Java needs longer addresses for more, which takes what it gains. */
    static final int MOST_HEAP = 31_000;

    /** A worker for each processor, four at most, and half a gigabyte. */
    public static final CapacitySettings USUAL =
            new CapacitySettings(Math.min(4, Runtime.getRuntime().availableProcessors()), 512);
}
