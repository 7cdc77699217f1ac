package vn.lantoa.settings;

/** How a process of Lantoa ends, as a shell sees it; the README tells the same. */
public enum ExitCode {
    /** All well. */
    WELL(0),
    /** The thing asked about is not well, or what was running stopped. */
    NOT_WELL(1),
    /** Asked wrongly, or for what cannot be had here: nothing was started. */
    ASKED_WRONGLY(2),
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
