package vn.lantoa.benchmark;

import java.time.Duration;

/** How a server was asked, as it saw it itself. */
public final class HostFigures {

    private long first;
    private long last;
    private long shortest = Long.MAX_VALUE;
    private int mostOpen;
    private int requests;
    private int pages;

    synchronized void asked(long now, long sinceLast, int open) {
        first = requests == 0 ? now : first;
        requests++;
        shortest = Math.min(shortest, sinceLast);
        mostOpen = Math.max(mostOpen, open);
    }

    synchronized void answered(long now, boolean page) {
        last = now;
        pages += page ? 1 : 0;
    }

    /** From the first question to the last answer. */
    public synchronized Duration length() {
        return Duration.ofNanos(last - first);
    }

    /** Least time between two questions to one host. */
    public synchronized Duration shortestGap() {
        return Duration.ofNanos(shortest);
    }

    /** Most questions that one host had open at the same time. */
    public synchronized int mostOpen() {
        return mostOpen;
    }

    public synchronized int requests() {
        return requests;
    }

    public synchronized int pages() {
        return pages;
    }
}
