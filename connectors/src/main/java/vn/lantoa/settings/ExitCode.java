package vn.lantoa.settings;

/** How a process of Lantoa ends, as a shell sees it; the README tells the same. */
public enum ExitCode {
    /** All well. */
    WELL(0),
    /** The thing asked about is not well, or what was running stopped. */
    NOT_WELL(1),
    /** Asked wrongly, or for what cannot be had here: nothing was started. */
    ASKED_WRONGLY(2),
    /** Memory was used up: what Java itself ends with when it is told to end then. */
    OUT_OF_MEMORY(3),
    /** What was running stopped because Elasticsearch was gone, or refused what it was given. */
    INDEX_GONE(4),
    /** What was running stopped because a disk was full, or a file could not be read or written. */
    STORAGE(5),
    /** By Ctrl-C, as shells count. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the process returns. */
    public int number() {
        return number;
    }
}
