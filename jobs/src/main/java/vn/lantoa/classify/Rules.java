package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.classify.Findings.Finding;
import vn.lantoa.model.Article;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;

/** What the phrases of a taxonomy say about an article. Immutable, to be shared between threads. */
public final class Rules {

    /** A subtheme that only the body names has to be named this often. */
    private static final double ENOUGH_FOR_SUBTHEME = 0.5;

    private final Taxonomy taxonomy;
    private final Phrases phrases;

    public Rules(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.phrases = new Phrases(taxonomy.phrases());
    }

    Taxonomy taxonomy() {
        return taxonomy;
    }

    List<Finding> findings(Article article) {
        return Findings.in(article, phrases, taxonomy.zones());
    }

    /** How much of its weight each concept of the taxonomy adds in an article, limits of the body apart. */
    public double[] shares(Article article) {
        double[] shares = new double[taxonomy.concepts().size()];
        for (Finding finding : findings(UsualSpelling.of(article))) {
            shares[finding.phrase().concept()] += finding.share();
        }
        return shares;
    }

    /** A theme by the phrases alone. Its log-odds are the bias of its rule and the weights of its reasons added up. */
    ThemeFinding find(ThemeRule rule, List<Finding> findings) {
        double body = body(rule, findings);
        double scale = Math.abs(body) > rule.bodyLimit() ? rule.bodyLimit() / Math.abs(body) : 1;
        List<Reason> reasons = reasons(rule, findings, 1, scale);
        double logOdds =
                rule.bias() + reasons.stream().mapToDouble(Reason::weight).sum();
        double probability = probability(logOdds);
        return new ThemeFinding(rule.theme(), probability, rule.decide(probability), reasons);
    }

    /** The log-odds that title and lead alone give to each theme. */
    Map<Theme, Double> ofTitleAndLead(List<Finding> findings) {
        Map<Theme, Double> logOdds = new EnumMap<>(Theme.class);
        for (ThemeRule rule : taxonomy.themes()) {
            double sum = rule.bias();
            for (Finding finding : findings) {
                sum += finding.zone() == Zone.BODY ? 0 : weight(rule, finding);
            }
            logOdds.put(rule.theme(), sum);
        }
        return logOdds;
    }

    /** What the places in the body add to the log-odds of a theme. */
    private double body(ThemeRule rule, List<Finding> findings) {
        double sum = 0;
        for (Finding finding : findings) {
            sum += finding.zone() == Zone.BODY ? weight(rule, finding) : 0;
        }
        return sum;
    }

    /**
     * The places that speak for a theme or against it.
     *
     * @param scale of their weights in title and lead
     * @param ofBody of those in the body
     */
    List<Reason> reasons(ThemeRule rule, List<Finding> findings, double scale, double ofBody) {
        List<Reason> reasons = new ArrayList<>();
        for (Finding finding : findings) {
            double weight = weight(rule, finding) * (finding.zone() == Zone.BODY ? ofBody : scale);
            if (weight != 0) {
                reasons.add(new Reason(finding.phrase().text(), finding.start(), finding.end(), weight));
            }
        }
        return reasons;
    }

    List<String> subthemes(List<Finding> findings) {
        return taxonomy.subthemes().stream()
                .map(Subtheme::id)
                .filter(id -> share(id, findings) >= ENOUGH_FOR_SUBTHEME)
                .toList();
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** How much a phrase speaks for a theme, wherever it stands. */
    double weight(Theme theme, Finding finding) {
        return taxonomy.concepts().get(finding.phrase().concept()).weight(theme);
    }

    private double weight(ThemeRule rule, Finding finding) {
        return weight(rule.theme(), finding) * finding.share();
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
