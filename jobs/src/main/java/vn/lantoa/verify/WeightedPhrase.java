package vn.lantoa.verify;

import java.util.List;
import vn.lantoa.text.Hashes;

/**
 * Words to be looked for: a title, a keyword, a host. Each term weighs as much as the most common pair of neighbours it
 * belongs to, so that what merely happens to stand side by side adds nothing.
 */
final class WeightedPhrase {

    final long[] terms;
    final double[] weights;
    final double weight;
    /** Whether the term alone tells enough, without a neighbour. */
    final boolean[] alone;

    private static final double TELLS_ALONE = 6.0;

    private WeightedPhrase(long[] terms, double[] weights, boolean[] alone) {
        this.terms = terms;
        this.weights = weights;
        this.alone = alone;
        double sum = 0;
        for (double each : weights) {
            sum += each;
        }
        this.weight = sum;
    }

    static WeightedPhrase of(List<Term> terms, Idf commonness) {
        long[] hashes = terms.stream().mapToLong(Term::hash).toArray();
        double[] weights = new double[hashes.length];
        boolean[] alone = new boolean[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            double own = commonness.weight(hashes[i]);
            double left = i == 0 ? own + 2 : commonness.weight(Hashes.pair(hashes[i - 1], hashes[i]));
            double right = i + 1 == hashes.length ? own + 2 : commonness.weight(Hashes.pair(hashes[i], hashes[i + 1]));
            String key = terms.get(i).key();
            boolean word = terms.get(i).syllables() > 1 || (key.length() > 1 && !LoanwordNormalizer.isVietnamese(key));
            alone[i] = hashes.length == 1 || own >= TELLS_ALONE || (word && own > 4);
            double weight = Math.min(left, right);
            weights[i] = alone[i] ? Math.max(own, weight) : weight;
        }
        return new WeightedPhrase(hashes, weights, alone);
    }

    int size() {
        return terms.length;
    }

    /** Hash of the term and its right neighbour. */
    long pair(int i) {
        return Hashes.pair(terms[i], terms[i + 1]);
    }
}
