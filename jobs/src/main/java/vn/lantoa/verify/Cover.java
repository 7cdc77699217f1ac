package vn.lantoa.verify;

import java.util.Arrays;

/**
 * How much of a phrase stands in a text.
 *
 * @param all share of the phrase's weight found anywhere, 0 to 1
 * @param best the largest share found in one place of about the phrase's length
 * @param from first term of that place; -1 where nothing was found
 * @param to its last term
 * @param found which terms of the phrase were found anywhere
 * @param hits how often pairs of the phrase occur in the text
 */
record Cover(double all, double best, int from, int to, boolean[] found, int hits) {

    private static final int MOST_PLACES = 4_000;

    static Cover of(Phrase phrase, Reading reading) {
        boolean[] found = new boolean[phrase.size()];
        long[] places = new long[64];
        int count = 0;
        int hits = 0;
        for (int i = 0; i < phrase.size() && count < MOST_PLACES; i++) {
            boolean pair = i + 1 < phrase.size();
            int[] at = pair ? reading.places.of(phrase.pair(i)) : new int[0];
            int[] single = phrase.alone[i] ? reading.places.of(phrase.terms[i]) : new int[0];
            while (count + 2 * at.length + single.length > places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            for (int place : at) {
                places[count++] = ((long) place << 32) | i;
                places[count++] = ((long) (place + 1) << 32) | (i + 1);
            }
            for (int place : single) {
                places[count++] = ((long) place << 32) | i;
            }
            found[i] |= at.length > 0 || single.length > 0;
            if (at.length > 0) {
                found[i + 1] = true;
            }
            hits += at.length;
        }
        Arrays.sort(places, 0, count);
        return best(phrase, places, count, found, hits);
    }

    private static Cover best(Phrase phrase, long[] places, int count, boolean[] found, int hits) {
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
            while ((places[right] >> 32) - (places[left] >> 32) >= length) {
                int gone = (int) places[left++];
                weight -= --inside[gone] == 0 ? phrase.weights[gone] : 0;
            }
            if (weight > best + 1e-9) {
                best = weight;
                from = (int) (places[left] >> 32);
                to = (int) (places[right] >> 32);
            }
        }
        double total = Math.max(phrase.weight, 1e-9);
        return new Cover(all / total, best / total, from, to, found, hits);
    }
}
