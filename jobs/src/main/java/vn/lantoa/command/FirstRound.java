package vn.lantoa.command;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.lantoa.elastic.ElasticsearchUnavailable;
import vn.lantoa.elastic.Sizes;
import vn.lantoa.settings.ElasticsearchSettings;

/** Watches the first visits to the channels, so that somebody who has just started Lantoa sees that it works. */
final class FirstRound {

    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int PAUSE_SECONDS = 2;
    /** After so many queries with the same figures, what was read is also counted. */
    private static final int QUIET_LOOKS = 3;

    private final ElasticsearchSettings elasticsearch;
    private final int channels;
    private final Progress progress;

    /**
     * @param channels how many are to be visited
     */
    FirstRound(ElasticsearchSettings elasticsearch, int channels, Progress progress) {
        this.elasticsearch = elasticsearch;
        this.channels = channels;
        this.progress = progress;
    }

    /**
     * Tells how far it is until all channels were visited and nothing new comes in, a minute is over, or the job ends.
     *
     * @return what there is then, in words
     */
    String watch(CompletableFuture<?> job) throws InterruptedException {
        Instant end = Instant.now().plus(AT_MOST);
        Sizes told = new Sizes(0, 0, 0);
        int quiet = 0;
        while (!job.isDone() && Instant.now().isBefore(end) && quiet < QUIET_LOOKS) {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            Sizes now = look(told);
            quiet = now.equals(told) && now.visited() >= channels ? quiet + 1 : 0;
            if (!now.equals(told)) {
                progress.say(words(now) + " so far");
            }
            told = now;
        }
        return words(told);
    }

    private Sizes look(Sizes before) {
        try {
            return Sizes.of(elasticsearch);
        } catch (ElasticsearchUnavailable e) {
            return before; // it is busy; the next look tells more
        }
    }

    private String words(Sizes figures) {
        return figures.articles() + (figures.articles() == 1 ? " article, " : " articles, ") + figures.read()
                + " of " + channels + " channels read"
                + (figures.visited() > 0 && figures.read() == 0 && figures.articles() == 0
                        ? ": no host answered, is this machine connected?"
                        : "");
    }
}
