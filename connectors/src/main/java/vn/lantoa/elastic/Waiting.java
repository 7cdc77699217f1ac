package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits out an Elasticsearch that refuses or does not answer, where a part of the job cannot go on without it. The job stands
 * still meanwhile; restarting it would only ask the press again for what it has read.
 */
public final class Waiting {

    /** What needs Elasticsearch; is begun again where it failed. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    private final RetryPolicy patience;

    public Waiting(RetryPolicy patience) {
        this.patience = patience;
    }

    /**
     * Does the work, again and again with growing pauses until it succeeds.
     *
     * @param what waits meanwhile, in the plural, such as "figures of coverage"
     * @throws SuppressRestartsException after {@link RetryPolicy#total()}, or at once where the index is gone, which
     *     ends the job;
     *     the cause says why
     */
    public <T> T until(String what, Work<T> work) throws InterruptedException {
        long begin = System.nanoTime();
        int failures = 0;
        while (true) {
            try {
                return work.run();
            } catch (IOException | ElasticsearchException e) {
                failures++;
                pause(what, e, failures, System.nanoTime() - begin);
            }
        }
    }

    private void pause(String what, Exception why, int failures, long nanos) throws InterruptedException {
        String sentence = what + " wait for Elasticsearch: " + Refusal.of(why);
        if (isGone(why) || nanos > patience.total().toNanos()) {
            throw new SuppressRestartsException(new ElasticsearchUnavailable(sentence, why));
        }
        Reminder.say(LOG, sentence);
        TimeUnit.MILLISECONDS.sleep(patience.pause(failures).toMillis());
    }

    private static boolean isGone(Exception why) {
        if (why instanceof NotStored refused) {
            return refused.gone();
        }
        // a search that was lost with its node is answered 404 too, and can be begun again
        return why instanceof ElasticsearchException answered
                && "index_not_found_exception".equals(answered.error().type());
    }
}
