package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.classify.Findings.Finding;
import vn.lantoa.model.Article;
import vn.lantoa.model.Theme;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/**
 * What the body of an article says, beside its title and lead. For a theme it is the more, the more different concepts of the
 * taxonomy stand there that speak for it; the longer the body, the more of them stand in any, so that their sum is divided by the
 * root of its length. Naming one thing often is no more than naming it once, and what is not named speaks against nothing.
 *
 * @param syllables of the body
 * @param ofThemes sums for each theme, each {@value #MOST} at most: a body alone does not give a theme
 */
public record BodyEvidence(int syllables, Map<Theme, Double> ofThemes) {

    private static final BodyEvidence NONE = new BodyEvidence(0, Map.of());

    private static final double MOST = 4;

    /** Sums are as they stand where a body has none, and half where it has three times as many. */
    private static final double LENGTH = 100;

    /** A body of so many syllables is one; a shorter one counts as much less. */
    private static final double WHOLE = 300;

    static BodyEvidence of(Article usual, Taxonomy taxonomy, List<Finding> findings) {
        if (usual.content().body().isEmpty()) {
            return NONE;
        }
        List<Syllable> all = Syllables.ofArticle(usual.text());
        int syllables = all.size() - Phrases.firstBehind(all, Findings.endOfLead(usual));
        Map<Theme, Double> sums = new EnumMap<>(Theme.class);
        for (Finding finding : firstOfConcepts(findings)) {
            for (Theme theme : Theme.values()) {
                double weight =
                        taxonomy.concepts().get(finding.phrase().concept()).weight(theme);
                sums.merge(theme, Math.max(0, weight) / root(syllables), Double::sum);
            }
        }
        sums.replaceAll((theme, sum) -> Math.min(MOST, sum));
        return new BodyEvidence(syllables, sums);
    }

    /** The first place of each concept within the body. */
    static List<Finding> firstOfConcepts(List<Finding> findings) {
        Set<Integer> seen = new HashSet<>();
        List<Finding> first = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.zone() == Zone.BODY && seen.add(finding.phrase().concept())) {
                first.add(finding);
            }
        }
        return first;
    }

    private static double root(int syllables) {
        return Math.sqrt(1 + syllables / LENGTH);
    }

    /** For a theme. */
    public double of(Theme theme) {
        return ofThemes.getOrDefault(theme, 0.0);
    }

    /** How much of a whole body it is, 0 to 1. */
    public double share() {
        return Math.min(1, syllables / WHOLE);
    }
}
