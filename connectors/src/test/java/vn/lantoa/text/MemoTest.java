package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final List<String> worked = new ArrayList<>();
    private final Memo<Integer> memo = new Memo<>(this::work, 1_000, 10);

    @Test
    void aWordIsWorkedOutOnce() {
        assertThat(memo.of("chuyển")).isEqualTo(6);
        assertThat(memo.of(new String("chuyển".toCharArray()))).isEqualTo(6);
        assertThat(worked).containsExactly("chuyển");
    }

    @Test
    void aLongWordIsNotKept() {
        assertThat(memo.of("0123456789")).isEqualTo(10);
        assertThat(memo.of("0123456789")).isEqualTo(10);
        assertThat(worked).hasSize(1);
        assertThat(memo.of("0123456789a")).isEqualTo(11);
        assertThat(memo.of("0123456789a")).isEqualTo(11);
        assertThat(worked).hasSize(3);
    }

    @Test
    void manyWordsAreForgottenAndWorkedOutAgain() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5_000; i++) {
                String word = "word-" + i;
                assertThat(memo.of(word)).isEqualTo(word.length());
            }
        }
        assertThat(worked).hasSizeGreaterThanOrEqualTo(8_500);
    }

    private int work(String word) {
        worked.add(word);
        return word.length();
    }
}
