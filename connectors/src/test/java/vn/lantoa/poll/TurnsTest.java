package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In which order things come; hosts bring their next as soon as their last was taken. */
@Timeout(20)
class TurnsTest {

    private static final int LARGE = 5_000_000;
    private static final int SMALL = 20_000;

    /** A thing takes so much beside its bytes. */
    private static final int EACH = 1_024;

    private static final int QUARTER_OF_A_MEGABYTE = 256 * 1_024;

    private final Turns<String> turns = new Turns<>();
    private final List<Thread> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Thread::interrupt);
    }

    @Test
    void hostThatBringsLittleWaitsForNobodyThatBringsMuch() throws Exception {
        for (int host = 0; host < 100; host++) {
            turns.put("nang" + host, "nang" + host, LARGE);
        }
        for (int turn = 0; turn < 150; turn++) {
            takeAndBring(LARGE);
        }
        for (int page = 0; page < 20; page++) {
            turns.put("tot", "tot", SMALL);
            assertThat(takeAndBring(LARGE)).as("page " + page).isEqualTo("tot");
        }
    }

    @Test
    void whoBringsMuchComesWhenEachOfTheOthersHasHadAsMuch() throws Exception {
        for (int host = 0; host < 10; host++) {
            turns.put("nhe" + host, "nhe" + host, SMALL);
        }
        turns.put("nang", "nang", LARGE);
        for (int time = 0; time < 2; time++) {
            int before = 0;
            for (String next = turns.take(0); !next.equals("nang"); next = turns.take(0)) {
                turns.put(next, next, SMALL);
                before++;
            }
            assertThat(before).isBetween(LARGE / (SMALL + EACH) * 10, LARGE / (SMALL + EACH) * 10 + 20);
            turns.put("nang", "nang", LARGE);
        }
    }

    @Test
    void hostThatWasAwaySavesNothingUp() throws Exception {
        turns.put("mot", "mot 1", LARGE);
        turns.take(0);
        turns.put("mot", "mot 2", 0);
        turns.take(0); // now is five million on
        turns.put("mot", "mot 3", SMALL);
        turns.put("hai", "hai 1", SMALL);
        turns.put("hai", "hai 2", SMALL);
        assertThat(List.of(turns.take(0), turns.take(0), turns.take(0))).containsExactly("hai 1", "mot 3", "hai 2");
    }

    @Test
    void whatEndsAtTheSameByteComesInTheOrderOfBringing() throws Exception {
        for (String host : List.of("c", "a", "d", "b")) {
            turns.put(host, host, SMALL);
        }
        assertThat(List.of(turns.take(0), turns.take(0), turns.take(0), turns.take(0)))
                .containsExactly("c", "a", "d", "b");
    }

    @Test
    void thingsWithoutBytesTakeARoundTooSoThatNobodyIsPassedForEver() throws Exception {
        turns.put("day", "day", 2 * EACH);
        for (int thing = 0; thing < 4; thing++) {
            turns.put("rong", "rong " + thing, 0);
        }
        List<String> order = new ArrayList<>();
        for (int thing = 0; thing < 5; thing++) {
            order.add(turns.take(0));
        }
        assertThat(order).containsExactly("rong 0", "rong 1", "day", "rong 2", "rong 3");
    }

    @Test
    void hostWaitsBehindAQuarterOfAMegabyteAndGoesOnAsSoonAsSomeOfItWasTaken() throws Exception {
        int half = QUARTER_OF_A_MEGABYTE / 2 - EACH;
        turns.put("bao", "1", half);
        turns.put("bao", "2", half - 1);
        turns.put("bao", "3", 0); // a byte was free
        turns.put("khac", "khac", 0); // others do not wait for it
        FutureTask<Void> waiting = start(() -> {
            turns.put("bao", "4", SMALL);
            return null;
        });
        awaitWaiting();
        assertThat(waiting.isDone()).isFalse();
        assertThat(List.of(turns.take(0), turns.take(0))).containsExactly("khac", "1");
        waiting.get(10, TimeUnit.SECONDS);
        assertThat(List.of(turns.take(0), turns.take(0), turns.take(0))).containsExactly("2", "3", "4");
        assertThat(turns.take(0)).isNull();
    }

    @Test
    void hostThatHasBeenTakenFromWaitsBehindNoLessThanBefore() throws Exception {
        turns.put("bao", "1", 0);
        turns.take(0);
        turns.put("bao", "2", QUARTER_OF_A_MEGABYTE - EACH);
        FutureTask<Void> waiting = start(() -> {
            turns.put("bao", "3", 0);
            return null;
        });
        awaitWaiting();
        assertThat(waiting.isDone()).isFalse();
        assertThat(turns.take(0)).isEqualTo("2");
        waiting.get(10, TimeUnit.SECONDS);
    }

    @Test
    void oneThingOfAnySizeMayAlwaysCome() throws Exception {
        turns.put("bao", "lớn", 50L * LARGE);
        assertThat(turns.take(0)).isEqualTo("lớn");
        turns.put("bao", "lớn nữa", 50L * LARGE);
        assertThat(turns.take(0)).isEqualTo("lớn nữa");
    }

    @Test
    void whoTakesWaitsUntilSomethingComesAndNoLongerThanItWasTold() throws Exception {
        long begin = System.nanoTime();
        assertThat(turns.take(60)).isNull();
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(55));
        FutureTask<String> taking = start(() -> turns.take(3_600_000));
        awaitWaiting();
        turns.put("bao", "tới", SMALL);
        assertThat(taking.get(10, TimeUnit.SECONDS)).isEqualTo("tới");
    }

    private <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task);
        started.add(thread);
        thread.start();
        return task;
    }

    private void awaitWaiting() throws InterruptedException {
        while (!started.get(started.size() - 1).getState().name().endsWith("WAITING")) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Takes the next, and has its host bring another as large. */
    private String takeAndBring(int bytes) throws InterruptedException {
        String taken = turns.take(0);
        if (taken.startsWith("nang")) {
            turns.put(taken, taken, bytes);
        }
        return taken;
    }
}
