package vn.lantoa.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;

/** Tells a person on standard error how far a start is: standard output is for the lines that programs read. */
final class Progress {

    private static final long REPEAT_MILLIS = 15_000;

    private final PrintStream err;
    private volatile boolean silent;

    Progress(PrintStream err) {
        this.err = err;
    }

    void say(String sentence) {
        if (!silent) {
            err.println("lantoa: " + sentence);
            err.flush();
        }
    }

    /** Prints the last sentence; nothing is printed after it. */
    synchronized void end(String sentence) {
        say(sentence);
        silent = true;
    }

    /** Prints what is being done, and repeats it every quarter of a minute while it lasts. */
    <T> T during(String doing, Callable<T> work) throws Exception {
        say(doing + " ...");
        Instant start = Instant.now();
        Timer timer = new Timer("progress", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        say("still " + doing + " ("
                                + Duration.between(start, Instant.now()).toSeconds() + " s) ...");
                    }
                },
                REPEAT_MILLIS,
                REPEAT_MILLIS);
        try {
            return work.call();
        } finally {
            timer.cancel();
        }
    }
}
