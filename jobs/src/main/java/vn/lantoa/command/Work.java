package vn.lantoa.command;

import java.util.concurrent.Callable;
import vn.lantoa.job.Stopped;
import vn.lantoa.yaml.InvalidInput;

/**
 * The work of a command, after everything that it was given has been looked at: what fails before is told as asked wrongly,
 * what fails in here as something that was running and stopped, whatever failed. Only a mistake in a file that was given
 * stays one, whenever it is found.
 */
final class Work {

    private Work() {}

    /**
     * Does the work.
     *
     * @throws Stopped whatever else fails in it
     * @throws InvalidInput where it finds a mistake of people
     */
    static <T> T of(Callable<T> doing) throws InterruptedException {
        try {
            return doing.call();
        } catch (Stopped | InvalidInput | InterruptedException e) {
            throw e;
        } catch (Exception | OutOfMemoryError e) {
            throw new Stopped(e);
        }
    }
}
