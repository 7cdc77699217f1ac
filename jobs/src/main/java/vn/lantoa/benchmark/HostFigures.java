package vn.lantoa.benchmark;

import java.time.Duration;

/** The requests to a server, as the server recorded them. */
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

    /** From the first request to the last response. */
    public synchronized Duration length() {
        return Duration.ofNanos(last - first);
    }

    /** Least time between two requests to one host. */
    public synchronized Duration shortestGap() {
        return Duration.ofNanos(shortest);
    }

    /** Most requests that were open to one host at the same time. */
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
