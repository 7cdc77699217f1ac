package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        others.shutdownNow();
    }

    @Test
    void whoeverHasWaitedForTooLongIsToldSo() throws Exception {
        Gate gate = new Gate("test", 1, 5, Duration.ofMillis(50));
        Future<String> first = occupy(gate);
        assertThatThrownBy(() -> gate.pass(() -> "second")).isInstanceOf(Busy.class);
        end.countDown();
        assertThat(first.get()).isEqualTo("first");
        assertThat(gate.pass(() -> "third")).isEqualTo("third");
    }

    @Test
    void whereNobodyMayWaitItIsToldAtOnce() throws Exception {
        Gate gate = new Gate("test", 1, 0, Duration.ofHours(1));
        Future<String> first = occupy(gate);
        assertThatThrownBy(() -> gate.pass(() -> "second")).isInstanceOf(Busy.class);
        end.countDown();
        assertThat(first.get()).isEqualTo("first");
    }

    @Test
    void whatFailsLeavesItsPlace() throws Exception {
        Gate gate = new Gate("test", 1, 0, Duration.ofMillis(1));
        assertThatThrownBy(() -> gate.pass(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(gate.pass(() -> "next")).isEqualTo("next");
    }

    private Future<String> occupy(Gate gate) throws InterruptedException {
        Future<String> first = others.submit(() -> gate.pass(() -> {
            inside.countDown();
            end.await();
            return "first";
        }));
        inside.await();
        return first;
    }
}
