package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.lantoa.classify.Findings.Finding;
import vn.lantoa.classify.ThemeFeatures.Feature;
import vn.lantoa.classify.ThemeModel.Addend;
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

    /** A body counts half, and adds or takes away no more than that: it confirms what title and lead say. */
    private static final double OF_BODY = 0.5;

    private static final double BODY_FOR = 2;
    private static final double BODY_AGAINST = 1;

    private final Rules rules;
    private final List<Finding> findings;
    private final String text;
    private final Map<Theme, Double> ofRules;
    private final ThemeModel.Known known;

    LearntJudgement(Rules rules, List<Finding> findings, String text, ThemeModel.Known known) {
        this.rules = rules;
        this.findings = findings;
        this.text = text;
        this.ofRules = rules.ofTitleAndLead(findings);
        this.known = known;
    }

    ThemeFinding find(ThemeRule rule, LearntTheme learnt) {
        double logOdds = learnt.bias() + known.sum(learnt);
        for (Map.Entry<Theme, Double> given : ofRules.entrySet()) {
            logOdds += learnt.add(given.getKey(), given.getValue());
        }
        double body = rules.body(rule, findings);
        double kept = Math.max(-BODY_AGAINST, Math.min(BODY_FOR, OF_BODY * body));
        double probability = Rules.probability(logOdds + kept);
        return new ThemeFinding(
                rule.theme(),
                probability,
                learnt.decide(probability),
                probability < THINKABLE ? List.of() : reasons(rule, learnt, body == 0 ? 0 : kept / body));
    }

    /** Phrases, and words that lie in none of them: the strongest, in the order of the text. */
    private List<Reason> reasons(ThemeRule rule, LearntTheme learnt, double ofBody) {
        double scale = learnt.ofOwnRule(ofRules.getOrDefault(rule.theme(), rule.bias()));
        List<Reason> reasons = new ArrayList<>(rules.reasons(rule, findings, scale, ofBody));
        List<Addend> words = new ArrayList<>(known.addends(learnt, LEAST));
        words.sort(Comparator.comparingInt(
                word -> word.feature().start() - word.feature().end()));
        for (Addend word : words) {
            add(reasons, word);
        }
        reasons.removeIf(reason -> Math.abs(reason.weight()) < LEAST);
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
        return reasons.stream()
                .limit(MOST_REASONS)
                .sorted(Comparator.comparingInt(Reason::start))
                .toList();
    }

    /** A word that lies in a reason speaks with it. */
    private void add(List<Reason> reasons, Addend word) {
        Feature feature = word.feature();
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            if (feature.isPlaced() && reason.start() <= feature.start() && feature.end() <= reason.end()) {
                reasons.set(
                        i, new Reason(reason.phrase(), reason.start(), reason.end(), reason.weight() + word.weight()));
                return;
            }
        }
        reasons.add(new Reason(feature.said(text), feature.start(), feature.end(), word.weight()));
    }
}
