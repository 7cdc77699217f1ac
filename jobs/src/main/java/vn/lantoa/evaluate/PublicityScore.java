package vn.lantoa.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Level;

/**
 * How well the publicity of tasks is recognised, against labelled pairs of article and task; every pair that is not
 * labelled is wrong.
 *
 * @param pairs how many pairs are labelled
 * @param accepted how many were accepted
 * @param right how many of these are labelled
 * @param shown how many labelled pairs were accepted or are shown to a person as unsure
 * @param unsure how many are shown as unsure
 * @param levels share of the right ones whose level is right too; NaN where none is right
 * @param wrong the accepted ones that are not labelled, as {@code article task}
 * @param missed the labelled ones that are not accepted, as {@code article task}
 */
public record PublicityScore(
        int pairs,
        int accepted,
        int right,
        int shown,
        int unsure,
        double levels,
        List<String> wrong,
        List<String> missed) {

    public static PublicityScore of(Map<PublicityPair, Level> labelled, List<Evidence> evidence) {
        Map<PublicityPair, Level> accepted = levels(evidence, Acceptance.ACCEPTED);
        Map<PublicityPair, Level> unsure = levels(evidence, Acceptance.UNSURE);
        Set<PublicityPair> right =
                labelled.keySet().stream().filter(accepted::containsKey).collect(Collectors.toSet());
        long shown = labelled.keySet().stream()
                .filter(pair -> accepted.containsKey(pair) || unsure.containsKey(pair))
                .count();
        long levels = right.stream()
                .filter(pair -> labelled.get(pair) == accepted.get(pair))
                .count();
        return new PublicityScore(
                labelled.size(),
                accepted.size(),
                right.size(),
                (int) shown,
                unsure.size(),
                (double) levels / right.size(),
                names(accepted.keySet(), labelled.keySet()),
                names(labelled.keySet(), accepted.keySet()));
    }

    /** Of the accepted pairs, the share that is right; 1 where none was accepted. */
    public double precision() {
        return accepted == 0 ? 1 : (double) right / accepted;
    }

    /** Of the labelled pairs, the share that was accepted; 1 where none is labelled. */
    public double recall() {
        return pairs == 0 ? 1 : (double) right / pairs;
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Of the labelled pairs, the share that was accepted or is shown to a person. */
    public double recallShown() {
        return pairs == 0 ? 1 : (double) shown / pairs;
    }

    /** The figures, for people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "publicity: precision %.3f, recall %.3f, F1 %.3f; %d of %d labelled pairs, %d accepted;"
                        + " recall with unsure %.3f (%d unsure); level right %.3f%naccepted near misses: %s%nmissed: %s",
                precision(),
                recall(),
                f1(),
                right,
                pairs,
                accepted,
                recallShown(),
                unsure,
                levels,
                String.join(", ", wrong),
                String.join(", ", missed));
    }

    private static Map<PublicityPair, Level> levels(List<Evidence> evidence, Acceptance decision) {
        return evidence.stream()
                .filter(each -> each.decision() == decision)
                .collect(Collectors.toMap(
                        each -> new PublicityPair(each.article(), each.task()), Evidence::level, (one, other) -> one));
    }

    private static List<String> names(Set<PublicityPair> pairs, Set<PublicityPair> without) {
        Set<String> names = new TreeSet<>();
        for (PublicityPair pair : pairs) {
            if (!without.contains(pair)) {
                names.add(pair.article() + " " + pair.task());
            }
        }
        return List.copyOf(names);
    }
}
