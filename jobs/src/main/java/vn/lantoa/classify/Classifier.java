package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lantoa.classify.Findings.Finding;
import vn.lantoa.model.Article;
import vn.lantoa.model.Classification;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Reason;
import vn.lantoa.model.ThemeFinding;

/** Tells the themes of an article by a taxonomy. Immutable, to be shared between threads. */
public final class Classifier {

    /** A subtheme that only the body names has to be named this often. */
    private static final double ENOUGH_FOR_SUBTHEME = 0.5;

    private final Taxonomy taxonomy;
    private final Phrases phrases;

    public Classifier(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.phrases = new Phrases(taxonomy.phrases());
    }

    /**
     * What the article is about, with a finding for every theme. The log-odds of a theme are the bias of its rule and
     * the weights of its reasons added up.
     */
    public Classification classify(Article article) {
        List<Finding> findings = Findings.in(article, phrases, taxonomy.zones());
        List<ThemeFinding> themes = new ArrayList<>();
        for (ThemeRule rule : taxonomy.themes()) {
            themes.add(find(rule, findings));
        }
        themes.sort(Comparator.comparingDouble(ThemeFinding::probability).reversed());
        boolean relevant = themes.stream().anyMatch(theme -> theme.decision() == Decision.YES);
        boolean possible = themes.stream().anyMatch(theme -> theme.decision() != Decision.NO);
        return new Classification(
                relevant,
                ofAny(themes),
                themes,
                possible ? subthemes(findings) : List.of(),
                article.origin().setting(),
                taxonomy.version());
    }

    /** How much of its weight each concept of the taxonomy adds in an article, limits of the body apart. */
    public double[] shares(Article article) {
        double[] shares = new double[taxonomy.concepts().size()];
        for (Finding finding : Findings.in(article, phrases, taxonomy.zones())) {
            shares[finding.phrase().concept()] += finding.share();
        }
        return shares;
    }

    /** That the article has one theme at least, as if themes came independently; measured, this is nearly so. */
    private static double ofAny(List<ThemeFinding> themes) {
        double none = 1;
        for (ThemeFinding theme : themes) {
            none *= 1 - theme.probability();
        }
        return 1 - none;
    }

    private ThemeFinding find(ThemeRule rule, List<Finding> findings) {
        double scale = bodyScale(rule, findings);
        double logOdds = rule.bias();
        List<Reason> reasons = new ArrayList<>();
        for (Finding finding : findings) {
            double weight = weight(rule, finding) * (finding.zone() == Zone.BODY ? scale : 1);
            if (weight != 0) {
                logOdds += weight;
                reasons.add(new Reason(finding.phrase().text(), finding.start(), finding.end(), weight));
            }
        }
        double probability = 1 / (1 + Math.exp(-logOdds));
        return new ThemeFinding(rule.theme(), probability, rule.decide(probability), reasons);
    }

    /** By how much the places in the body count less, so that a long text cannot outweigh its own title. */
    private double bodyScale(ThemeRule rule, List<Finding> findings) {
        double body = 0;
        for (Finding finding : findings) {
            body += finding.zone() == Zone.BODY ? weight(rule, finding) : 0;
        }
        return Math.abs(body) > rule.bodyLimit() ? rule.bodyLimit() / Math.abs(body) : 1;
    }

    private double weight(ThemeRule rule, Finding finding) {
        return taxonomy.concepts().get(finding.phrase().concept()).weight(rule.theme()) * finding.share();
    }

    private List<String> subthemes(List<Finding> findings) {
        return taxonomy.subthemes().stream()
                .map(Subtheme::id)
                .filter(id -> share(id, findings) >= ENOUGH_FOR_SUBTHEME)
                .toList();
    }

    private double share(String subtheme, List<Finding> findings) {
        double share = 0;
        for (Finding finding : findings) {
            Concept concept = taxonomy.concepts().get(finding.phrase().concept());
            share += subtheme.equals(concept.subtheme()) ? finding.share() : 0;
        }
        return share;
    }
}
