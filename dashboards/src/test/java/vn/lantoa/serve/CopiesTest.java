package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lantoa.archive.SafeCopy;

class CopiesTest {

    private static final int ASKING = 16;

    @Test
    void aCopyIsMadeOnceHoweverManyAskForIt() throws Exception {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(ASKING);
        ExecutorService asking = Executors.newFixedThreadPool(ASKING);
        try (Copies copies = new Copies()) {
            List<Future<SafeCopy>> copied = IntStream.range(0, ASKING)
                    .mapToObj(i -> asking.submit(() -> {
                        all.countDown();
                        all.await();
                        return copies.of(List.of("one"), () -> new SafeCopy("made " + made.incrementAndGet(), false));
                    }))
                    .toList();
            for (Future<SafeCopy> copy : copied) {
                assertThat(copy.get().content()).isEqualTo("made 1");
            }
        } finally {
            asking.shutdownNow();
        }
    }

    @Test
    void whatCannotBeMadeIsTriedAgain() {
        try (Copies copies = new Copies()) {
            assertThat(copies.of(List.of("gone"), () -> null)).isNull();
            assertThatThrownBy(() -> copies.of(List.of("gone"), () -> {
                        throw new StackOverflowError();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(copies.of(List.of("gone"), () -> new SafeCopy("back", false))
                            .content())
                    .isEqualTo("back");
        }
    }
}
