package vn.lantoa.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Hashes;
import vn.lantoa.text.Sentence;
import vn.lantoa.text.Sentences;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/**
 * A text read once: its syllables and terms, and where each of them and each pair of neighbours stands. Not for several
 * threads at once.
 */
public final class TokenizedText {

    private static final int MOST_SYLLABLES = 20_000;

    final String text;
    final List<Syllable> syllables;
    final List<Term> terms;
    final long[] syllableHashes;
    final long[] termHashes;
    /** Term positions by the hash of the term, and by the hash of the term with its right neighbour. */
    final PositionIndex places;

    /** Used anew for each phrase that is looked for. */
    final PhraseCoverage.Collected collected = new PhraseCoverage.Collected();

    private @Nullable List<Codes.Mention> codes;
    private @Nullable List<Sentence> sentences;

    public TokenizedText(String text) {
        this.text = text;
        List<Syllable> all = Syllables.ofArticle(text);
        this.syllables = all.size() > MOST_SYLLABLES ? all.subList(0, MOST_SYLLABLES) : all;
        List<Word> words = Terms.words(syllables);
        this.terms = Terms.of(syllables, words);
        this.syllableHashes = syllables.stream().mapToLong(Syllable::hash).toArray();
        this.termHashes = terms.stream().mapToLong(Term::hash).toArray();
        this.places = new PositionIndex(2 * termHashes.length);
        for (int i = 0; i < termHashes.length; i++) {
            places.add(termHashes[i], i);
            if (i + 1 < termHashes.length) {
                places.add(Hashes.pair(termHashes[i], termHashes[i + 1]), i);
            }
        }
    }

    /** All that can be codes of tasks or programmes, looked for when first asked. */
    List<Codes.Mention> codes() {
        if (codes == null) {
            codes = Codes.in(text);
        }
        return codes;
    }

    /** Split when first asked for. */
    List<Sentence> sentences() {
        if (sentences == null) {
            sentences = Sentences.of(text);
        }
        return sentences;
    }

    /** Number of the term that the UTF-16 unit lies in or that follows it. */
    int termAt(int offset) {
        int low = 0;
        int high = terms.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (terms.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
