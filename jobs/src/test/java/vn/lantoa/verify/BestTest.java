package vn.lantoa.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestTest {

    @Test
    void keepsWhatAQueueKeepsAlsoAmongEquals() {
        Random random = new Random(1);
        for (int trial = 0; trial < 2_000; trial++) {
            double[] fits = random.doubles(random.nextInt(200))
                    .map(fit -> Math.floor(fit * 12))
                    .toArray();
            Best best = new Best(40);
            for (int number = 0; number < fits.length; number++) {
                best.offer(number, fits[number]);
            }
            assertThat(best.numbers()).isEqualTo(expected(fits, 40));
        }
    }

    @Test
    void tellsWhatHasToBeExceeded() {
        Best best = new Best(2);
        assertThat(best.offer(1, 5)).isTrue();
        assertThat(best.least()).isZero();
        assertThat(best.offer(2, 7)).isTrue();
        assertThat(best.least()).isEqualTo(5);
        assertThat(best.offer(3, 5)).isFalse();
        assertThat(best.offer(4, 6)).isTrue();
        assertThat(best.numbers()).containsExactly(2, 4);
    }

    private static List<Integer> expected(double[] fits, int most) {
        Comparator<Integer> byFit = Comparator.comparingDouble(number -> fits[number]);
        PriorityQueue<Integer> queue = new PriorityQueue<>(most + 1, byFit);
        for (int number = 0; number < fits.length; number++) {
            if (queue.size() < most || fits[number] > fits[queue.element()]) {
                queue.add(number);
                if (queue.size() > most) {
                    queue.poll();
                }
            }
        }
        List<Integer> sorted = new ArrayList<>(queue);
        sorted.sort(Collections.reverseOrder(byFit));
        return sorted;
    }
}
