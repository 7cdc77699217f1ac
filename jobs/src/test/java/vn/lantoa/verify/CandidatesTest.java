package vn.lantoa.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registries of made-up words, which the press does not know. */
class CandidatesTest {

    private final Postings.Builder words = new Postings.Builder();

    @Test
    void theTaskThatSharesMostComesFirst() {
        file("kravu", 3, 5, 7);
        file("zolpe", 5, 7);
        file("mirto", 7);
        assertThat(of(400, CandidatesTest::all, "kravu zolpe mirto", 10)).containsExactly(7, 5, 3);
        assertThat(of(400, CandidatesTest::all, "kravu zolpe mirto", 2)).containsExactly(7, 5);
        assertThat(of(400, CandidatesTest::all, "nothing of it", 2)).isEmpty();
    }

    @Test
    void ofTasksThatShareTheSameTheOneOfWhichLessIsMissingComesFirst() {
        file("kravu", 3, 5);
        file("zolpe", 3);
        assertThat(of(400, CandidatesTest::all, "kravu", 10)).containsExactly(5, 3);
    }

    @Test
    void tasksThatFitEquallyWellKeepTheOrderOfTheirNumbers() {
        file("kravu", 9, 4, 6);
        assertThat(of(400, CandidatesTest::all, "kravu", 2)).containsExactly(4, 6);
    }

    @Test
    void aRareWordTellsMoreThanACommonOne() {
        file("kravu", IntStream.range(0, 60).toArray());
        file("mirto", 200);
        assertThat(of(1_000, CandidatesTest::all, "kravu mirto", 1)).containsExactly(200);
    }

    @Test
    void anArticleLeavesNothingBehindForTheNext() {
        file("kravu", 3);
        file("zolpe", 5);
        Candidates candidates = candidates(400, CandidatesTest::all);
        assertThat(candidates.of(new TokenizedText("kravu"), 10)).containsExactly(3);
        assertThat(candidates.of(new TokenizedText("zolpe"), 10)).containsExactly(5);
    }

    @Test
    void wordsThatAreNotWorthLookingUpAreNotLookedUp() {
        file("kravu", 3);
        file("zolpe", 5);
        long told = hash("zolpe");
        assertThat(of(400, hash -> hash == told, "kravu zolpe", 10)).containsExactly(5);
    }

    @Test
    void aWordOfOneTaskInTwentyTellsTooLittle() {
        // e to the power of -3 is one in 20.1; a registry counts as if it had 300 tasks more
        file("kravu", IntStream.range(0, 64).toArray());
        assertThat(of(1_000, CandidatesTest::all, "kravu", 10)).hasSize(10);
        file("zolpe", IntStream.range(0, 65).toArray());
        assertThat(of(1_000, CandidatesTest::all, "zolpe", 10)).isEmpty();
    }

    @Test
    void aWordOfMoreThanTwoThousandTasksTellsNothingHoweverManyThereAre() {
        file("kravu", IntStream.range(0, 2_000).toArray());
        file("zolpe", IntStream.range(0, 2_001).toArray());
        assertThat(of(50_000, CandidatesTest::all, "kravu", 10)).hasSize(10);
        assertThat(of(50_000, CandidatesTest::all, "zolpe", 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19, true", "20, false"})
    void theRarestWordsAreLookedAtUntilFortyThousandTasksWereNamed(int tasks, boolean goesOn) {
        StringBuilder text = new StringBuilder("mirto. tulbe");
        for (int i = 0; i < 20; i++) {
            String word = "kr" + "aeiou".charAt(i % 5) + "vptd".charAt(i / 5) + "u";
            file(word, IntStream.range(0, 1_999).toArray());
            text.append(". ").append(word);
        }
        file("tulbe", IntStream.range(2_000, 4_000).toArray());
        file("mirto", IntStream.range(5_000, 5_000 + tasks).toArray());
        List<Integer> found = of(50_000, CandidatesTest::all, text.toString(), 5_000);
        assertThat(found).contains(0, 5_000);
        assertThat(found.contains(3_999)).isEqualTo(goesOn);
    }

    private void file(String word, int... tasks) {
        for (int task : tasks) {
            words.add(hash(word), task);
        }
    }

    private List<Integer> of(int size, LongPredicate tells, String text, int most) {
        return candidates(size, tells).of(new TokenizedText(text), most);
    }

    private Candidates candidates(int size, LongPredicate tells) {
        Postings postings = words.build();
        return new Candidates(postings, new Idf(postings, size), size, tells);
    }

    private static long hash(String word) {
        return new TokenizedText(word).termHashes[0];
    }

    private static boolean all(@SuppressWarnings("unused") long hash) {
        return true;
    }
}
