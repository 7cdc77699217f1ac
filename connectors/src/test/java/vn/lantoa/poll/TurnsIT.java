package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With real volumes and threads; the order itself is told in {@link TurnsTest}. */
class TurnsIT {

    private static final int LARGE = 5_000_000;
    private static final int SMALL = 20_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Turns<String> turns = new Turns<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aHostThatBringsLittleGoesPastAHundredThatBringMuch() throws Exception {
        bringWithoutEnd(100, LARGE);
        for (int turn = 0; turn < 150; turn++) {
            take(); // each of them has had its first turn
        }
        for (int page = 0; page < 20; page++) {
            turns.put("tot", "tot " + page, SMALL);
            List<String> before = new ArrayList<>();
            for (String next = take(); !next.startsWith("tot"); next = take()) {
                before.add(next);
            }
            assertThat(before).as("before page " + page).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void whoBringsMuchComesWhenTheOthersHaveHadAsMuch() throws Exception {
        bringWithoutEnd(10, SMALL);
        turns.put("nang", "nang", LARGE);
        for (int time = 0; time < 2; time++) {
            int before = 0;
            for (String next = take(); !next.startsWith("nang"); next = take()) {
                before++;
            }
            assertThat(before).isBetween(LARGE / SMALL * 8, LARGE / SMALL * 12);
            threads.execute(() -> put("nang", LARGE));
        }
    }

    @Test
    void whatOneHostBringsStaysInItsOrderAndWaitsBehindAQuarterOfAMegabyte() throws Exception {
        Future<?> all = threads.submit(() -> {
            for (int page = 0; page < 100; page++) {
                put("bao", SMALL, page);
            }
        });
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(all.isDone()).isFalse();
        for (int page = 0; page < 100; page++) {
            assertThat(take()).isEqualTo("bao " + page);
        }
        all.get(5, TimeUnit.SECONDS);
        assertThat(turns.take(0)).isNull();
        assertThat(turns.take(50)).isNull();
    }

    private void bringWithoutEnd(int hosts, int bytes) throws InterruptedException {
        for (int host = 0; host < hosts; host++) {
            String name = "host" + host;
            turns.put(name, name + " 0", bytes);
            threads.execute(() -> {
                for (int page = 1; !Thread.currentThread().isInterrupted(); page++) {
                    put(name, bytes, page);
                }
            });
        }
    }

    private void put(String host, int bytes) {
        put(host, bytes, 0);
    }

    private void put(String host, int bytes, int page) {
        try {
            turns.put(host, host + " " + page, bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves who waits a moment to bring its next, as a job does that has work of its own with what it takes. */
    private String take() throws InterruptedException {
        String taken = turns.take(5_000);
        TimeUnit.MILLISECONDS.sleep(2);
        return taken;
    }
}
