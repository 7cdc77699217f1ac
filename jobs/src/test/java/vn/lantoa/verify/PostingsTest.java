package vn.lantoa.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PostingsTest {

    @Test
    void everyHashIsFoundWithItsNumbersHoweverFewOrUnevenTheyAre() {
        Random random = new Random(1);
        for (int size = 0; size < 200; size++) {
            Map<Long, Set<Integer>> filed = new TreeMap<>();
            Postings.Builder builder = new Postings.Builder();
            for (int i = 0; i < size * 3; i++) {
                long hash = random.nextInt(4) == 0
                        ? random.nextInt(size + 1)
                        : random.nextInt(size + 1) * 0x7F4A7C159E3779B9L;
                int number = random.nextInt(20);
                builder.add(hash, number);
                filed.computeIfAbsent(hash, any -> new TreeSet<>()).add(number);
            }
            Postings postings = builder.build();
            assertThat(postings.hashes()).containsExactly(filed.keySet().toArray(new Long[0]));
            assertSame(postings, filed);
            filed.keySet().removeIf(hash -> hash % 3 == 0);
            assertSame(postings.only(hash -> hash % 3 != 0), filed);
        }
    }

    private static void assertSame(Postings postings, Map<Long, Set<Integer>> filed) {
        filed.forEach((hash, numbers) -> {
            int entry = postings.find(hash);
            List<Integer> found = new ArrayList<>();
            for (int at = postings.from(entry); at < postings.to(entry); at++) {
                found.add(postings.number(at));
            }
            assertThat(found).containsExactlyElementsOf(numbers);
            assertThat(postings.count(hash)).isEqualTo(numbers.size());
        });
        assertThat(postings.find(0x123456789L)).isNegative();
        assertThat(postings.hashes()).hasSize(filed.size());
    }
}
