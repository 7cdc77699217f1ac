package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.lantoa.classify.Findings.Finding;
import vn.lantoa.classify.ThemeFeatures.Feature;
import vn.lantoa.classify.ThemeModel.Addend;
import vn.lantoa.model.Article;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;

/** What a learnt model says about the themes of one article, with reasons. */
final class LearntJudgement {

    /** Words that add less are no reason; hundreds add a little each. */
    private static final double LEAST = 0.1;

    private static final int MOST_REASONS = 40;

    /** A theme that nobody will think of needs no reasons. */
    private static final double THINKABLE = 0.02;

    /** From this probability on title and lead hint at a theme. */
    private static final double HINTED = 0.1;

    private final Rules rules;
    private final List<Finding> findings;
    private final String text;
    private final Map<Theme, Double> ofRules;
    private final ThemeModel.Known known;
    private final BodyEvidence body;
    private final LearntBody ofBody;

    /**
     * @param usual the article in its usual spelling
     * @param text of it as people read it
     */
    LearntJudgement(Rules rules, ThemeModel model, Article usual, List<Finding> findings, String text) {
        this.rules = rules;
        this.findings = findings;
        this.text = text;
        this.ofRules = rules.ofTitleAndLead(findings);
        this.known = model.known(ThemeFeatures.of(usual, rules.taxonomy(), findings, model::knows));
        this.body = BodyEvidence.of(usual, rules.taxonomy(), findings);
        this.ofBody = model.body();
    }

    ThemeFinding find(ThemeRule rule, LearntTheme learnt) {
        double logOdds = learnt.bias() + known.sum(learnt);
        for (Map.Entry<Theme, Double> given : ofRules.entrySet()) {
            logOdds += learnt.add(given.getKey(), given.getValue());
        }
        double probability = Rules.probability(ofBody.logOdds(logOdds, body.of(rule.theme()), body.share()));
        return new ThemeFinding(
                rule.theme(),
                probability,
                decide(learnt, probability, Rules.probability(logOdds)),
                probability < THINKABLE ? List.of() : reasons(rule, learnt));
    }

    /** Of what neither title nor lead hints at, a body alone convinces no more than a person who looks. */
    private static Decision decide(LearntTheme learnt, double probability, double ofTitleAndLead) {
        Decision decision = learnt.decide(probability);
        return decision == Decision.YES && ofTitleAndLead < HINTED ? Decision.UNSURE : decision;
    }

    /** Phrases, and words that lie in none of them: the strongest, in the order of the text. */
    private List<Reason> reasons(ThemeRule rule, LearntTheme learnt) {
        double scale = ofBody.ofTitleAndLead(body.share());
        double ofPhrases = learnt.ofOwnRule(ofRules.getOrDefault(rule.theme(), rule.bias()));
        List<Reason> reasons = new ArrayList<>(rules.reasons(rule, findings, scale * ofPhrases, 0));
        List<Addend> words = new ArrayList<>(known.addends(learnt, LEAST));
        words.sort(Comparator.comparingInt(
                word -> word.feature().start() - word.feature().end()));
        for (Addend word : words) {
            add(reasons, word.feature(), scale * word.weight());
        }
        reasons.addAll(ofBody(rule.theme()));
        reasons.removeIf(reason -> Math.abs(reason.weight()) < LEAST);
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
        return reasons.stream()
                .limit(MOST_REASONS)
                .sorted(Comparator.comparingInt(Reason::start))
                .toList();
    }

    /** What speaks for a theme in the body; together it adds what the body does. */
    private List<Reason> ofBody(Theme theme) {
        List<Finding> first = BodyEvidence.firstOfConcepts(findings).stream()
                .filter(finding -> rules.weight(theme, finding) > 0)
                .toList();
        double all = first.stream()
                .mapToDouble(finding -> rules.weight(theme, finding))
                .sum();
        double each = body.share() * ofBody.weight() * body.of(theme) / Math.max(all, Double.MIN_NORMAL);
        return first.stream()
                .map(finding -> new Reason(
                        finding.phrase().text(), finding.start(), finding.end(), each * rules.weight(theme, finding)))
                .toList();
    }

    /** A word that lies in a reason speaks with it. */
    private void add(List<Reason> reasons, Feature feature, double weight) {
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            if (feature.isPlaced() && reason.start() <= feature.start() && feature.end() <= reason.end()) {
                reasons.set(i, new Reason(reason.phrase(), reason.start(), reason.end(), reason.weight() + weight));
                return;
            }
        }
        reasons.add(new Reason(feature.said(text), feature.start(), feature.end(), weight));
    }
}
