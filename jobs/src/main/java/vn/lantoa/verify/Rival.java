package vn.lantoa.verify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A finding beside the others of an article, with what is asked of it once for each of them. */
final class Rival {

    private final CandidateFeatures finding;
    private final double fit;
    private long @Nullable [] terms;

    Rival(CandidateFeatures finding) {
        this.finding = finding;
        this.fit = finding.fit();
    }

    CandidateFeatures finding() {
        return finding;
    }

    double fit() {
        return fit;
    }

    /** Which share of what was found for this one also speaks for the other, 0 to 1. */
    double common(Rival other) {
        WeightedPhrase title = finding.title();
        boolean[] stands = finding.cover().found();
        double common = 0;
        double found = 0;
        for (int i = 0; i < title.size(); i++) {
            if (stands[i]) {
                found += title.weights[i];
                common += other.has(title.terms[i]) ? title.weights[i] : 0;
            }
        }
        Person sought = finding.profile().leader();
        boolean leader = sought != null
                && finding.team().leader() != null
                && sought.equals(other.finding.profile().leader());
        return Math.min(1, (found == 0 ? 0 : common / found) + (leader ? 1.0 : 0));
    }

    private boolean has(long term) {
        long[] sorted = terms;
        if (sorted == null) {
            sorted = finding.title().terms.clone();
            Arrays.sort(sorted);
            terms = sorted;
        }
        return Arrays.binarySearch(sorted, term) >= 0;
    }
}
