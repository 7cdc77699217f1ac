package vn.lantoa.operator;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.MemoryBudget;
import vn.lantoa.model.Response;
import vn.lantoa.poll.Pages;
import vn.lantoa.settings.HttpSettings;

/**
 * Asks for pages again, a few at a time, beside the task that archives: by the client of all readers of the process, so that
 * robots.txt and the pace of each host are kept. Used by one thread; the requests are made by others.
 */
final class AskingAgain implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AskingAgain.class);
    private static final int AT_ONCE = 4;

    /**
     * What came of it.
     *
     * @param pages empty where there is none any more, or not now
     * @param fault why there is none, in words
     * @param passing whether asking later may help
     * @param room memory that the pages take
     */
    record Answer(
            String address,
            List<Response> pages,
            @Nullable String fault,
            boolean passing,
            Instant fetched,
            MemoryBudget.Part room)
            implements AutoCloseable {

        @Override
        public void close() {
            room.close();
        }
    }

    private final Fetcher fetcher;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, runnable -> {
        Thread thread = new Thread(runnable, "asking-again");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Set<String> asked = new HashSet<>();
    private volatile boolean closed;

    AskingAgain(HttpSettings http) {
        fetcher = Fetcher.shared(http);
    }

    /** Asks for the pages of what is owed, unless that is being done or enough others are being asked for. */
    void ask(Owed owed) {
        String address = owed.capture().address();
        String link = owed.capture().entry().link();
        if (asked.size() < AT_ONCE && asked.add(address)) {
            threads.execute(() -> answer(address, link == null ? address : link));
        }
    }

    /** The next answer, to be closed; null where there is none yet. */
    @Nullable
    Answer next() {
        Answer answer = answers.poll();
        if (answer != null) {
            asked.remove(answer.address());
        }
        return answer;
    }

    /** Forgets what was answered so far, so that it is asked for once more. */
    void dropAnswers() {
        for (Answer answer = next(); answer != null; answer = next()) {
            answer.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        drop();
        fetcher.close();
    }

    private void answer(String address, String link) {
        MemoryBudget.Part room = fetcher.room();
        answers.add(answer(address, link, room));
        if (closed) {
            drop();
        }
    }

    private Answer answer(String address, String link, MemoryBudget.Part room) {
        try {
            Pages pages = Pages.of(fetcher, link, room);
            return new Answer(address, pages.had(), pages.fault(), pages.last().passing(), now(), room);
        } catch (RuntimeException | Error e) {
            LOG.warn("{} could not be asked for again, by a fault of our own", address, e);
            return new Answer(address, List.of(), "by a fault of our own: " + e.getMessage(), true, now(), room);
        }
    }

    private void drop() {
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            answer.close();
        }
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
