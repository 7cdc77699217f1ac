package vn.lantoa.verify;

import java.util.Arrays;

/**
 * How much of a phrase stands in a text.
 *
 * @param all share of the phrase's weight found anywhere, 0 to 1
 * @param best the largest share found in one place of about the phrase's length
 * @param from first term of that place, which is as short as can be; -1 where nothing was found
 * @param to its last term
 * @param found which terms of the phrase were found anywhere
 * @param hits how often telling pairs of the phrase occur in the text
 */
record PhraseCoverage(double all, double best, int from, int to, boolean[] found, int hits) {

    private static final int MOST_PLACES = 4_000;
    private static final double TELLS = 4;
    private static final double EQUAL = 1e-9;

    static PhraseCoverage of(WeightedPhrase phrase, TokenizedText reading) {
        boolean[] found = new boolean[phrase.size()];
        Collected places = reading.collected;
        places.count = 0;
        PositionIndex text = reading.places;
        int hits = 0;
        for (int i = 0; i < phrase.size() && places.count < MOST_PLACES; i++) {
            int before = places.count;
            if (phrase.alone[i]) {
                for (int step = text.last(phrase.terms[i]); step > 0; step = text.before(step)) {
                    places.add(text.at(step), i);
                }
            }
            found[i] |= places.count > before;
            if (i + 1 < phrase.size()) {
                before = places.count;
                for (int step = text.last(phrase.pair(i)); step > 0; step = text.before(step)) {
                    places.add(text.at(step), i);
                    places.add(text.at(step) + 1, i + 1);
                }
                found[i] |= places.count > before;
                found[i + 1] |= places.count > before;
                boolean tells = Math.min(phrase.weights[i], phrase.weights[i + 1]) >= TELLS;
                hits += tells ? (places.count - before) / 2 : 0;
            }
        }
        if (places.count == 0) {
            return new PhraseCoverage(0, 0, -1, -1, found, 0);
        }
        Arrays.sort(places.of, 0, places.count);
        return best(phrase, places.of, places.count, found, hits);
    }

    /** Places in the text, each with the term of the phrase that stands there. */
    static final class Collected {

        private long[] of = new long[64];
        private int count;

        void add(int place, int term) {
            if (count == of.length) {
                of = Arrays.copyOf(of, count * 2);
            }
            of[count++] = ((long) place << 32) | term;
        }
    }

    /** The same, counting in part. */
    PhraseCoverage times(double part) {
        return new PhraseCoverage(all * part, best * part, from, to, found, hits);
    }

    private static PhraseCoverage best(WeightedPhrase phrase, long[] places, int count, boolean[] found, int hits) {
        double all = 0;
        for (int i = 0; i < found.length; i++) {
            all += found[i] ? phrase.weights[i] : 0;
        }
        int length = phrase.size() + phrase.size() / 2 + 4;
        int[] inside = new int[phrase.size()];
        double weight = 0;
        double best = 0;
        int from = -1;
        int to = -1;
        int left = 0;
        for (int right = 0; right < count; right++) {
            int term = (int) places[right];
            weight += inside[term]++ == 0 ? phrase.weights[term] : 0;
            while (isTooFar(places, left, right, length) || inside[(int) places[left]] > 1) {
                int gone = (int) places[left++];
                weight -= --inside[gone] == 0 ? phrase.weights[gone] : 0;
            }
            int first = (int) (places[left] >> 32);
            int last = (int) (places[right] >> 32);
            boolean shorter = weight > best - EQUAL && last - first < to - from;
            if (weight > best + EQUAL || shorter) {
                best = weight;
                from = first;
                to = last;
            }
        }
        double total = Math.max(phrase.weight, 1e-9);
        return new PhraseCoverage(all / total, best / total, from, to, found, hits);
    }

    private static boolean isTooFar(long[] places, int left, int right, int length) {
        return (places[right] >> 32) - (places[left] >> 32) >= length;
    }
}
