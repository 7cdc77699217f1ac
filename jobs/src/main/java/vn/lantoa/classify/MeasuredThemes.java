package vn.lantoa.classify;

import java.util.List;
import java.util.Map;
import vn.lantoa.classify.Findings.Finding;
import vn.lantoa.model.Article;
import vn.lantoa.model.Theme;

/**
 * What a model learns from in one article.
 *
 * @param features each once
 * @param ofRules the log-odds that the taxonomy's rules give the title and lead for each theme
 * @param body what its body says
 */
public record MeasuredThemes(List<ThemeFeatures.Feature> features, Map<Theme, Double> ofRules, BodyEvidence body) {

    public static MeasuredThemes of(Article article, Rules rules) {
        Article usual = UsualSpelling.of(article);
        List<Finding> findings = rules.findings(usual);
        return new MeasuredThemes(
                ThemeFeatures.of(usual, rules.taxonomy(), findings, key -> true),
                rules.ofTitleAndLead(findings),
                BodyEvidence.of(usual, rules.taxonomy(), findings));
    }
}
