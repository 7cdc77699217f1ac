package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.annotate.Mentions;
import vn.lantoa.classify.Findings.Finding;
import vn.lantoa.model.Article;
import vn.lantoa.model.Classification;
import vn.lantoa.model.Decision;
import vn.lantoa.model.ThemeFinding;

/**
 * Tells the themes of an article, by a taxonomy and by what was learnt beside it; a theme that the model does not know by the
 * taxonomy alone. Of those that may have one, also what they name. Immutable, to be shared between threads.
 */
public final class Classifier {

    private final Rules rules;
    private final @Nullable ThemeModel model;
    private final String version;

    public Classifier(Taxonomy taxonomy, ThemeModel model) {
        this(new Rules(taxonomy), model);
    }

    private Classifier(Rules rules, @Nullable ThemeModel model) {
        this.rules = rules;
        this.model = model;
        String taxonomy = rules.taxonomy().version();
        this.version = model == null ? taxonomy : Classification.versions(taxonomy, model.version());
    }

    /** By the phrases of a taxonomy and nothing else, which is what learning has to surpass. */
    public static Classifier ofRules(Taxonomy taxonomy) {
        return new Classifier(new Rules(taxonomy), null);
    }

    /** What stands in every classification: the versions of the taxonomy and of the model. */
    public String version() {
        return version;
    }

    /** What the article is about, with a finding for every theme. */
    public Classification classify(Article article) {
        Article usual = UsualSpelling.of(article);
        List<Finding> findings = rules.findings(usual);
        List<ThemeFinding> themes = new ArrayList<>(themes(article, usual, findings));
        themes.sort(Comparator.comparingDouble(ThemeFinding::probability).reversed());
        boolean relevant = themes.stream().anyMatch(theme -> theme.decision() == Decision.YES);
        boolean possible = themes.stream().anyMatch(theme -> theme.decision() != Decision.NO);
        return new Classification(
                relevant,
                ofAny(themes),
                themes,
                possible ? rules.subthemes(findings) : List.of(),
                article.origin().setting(),
                version,
                possible ? Mentions.shared().in(article) : List.of());
    }

    /**
     * @param article whose text people read
     * @param usual the same in its usual spelling
     */
    private List<ThemeFinding> themes(Article article, Article usual, List<Finding> findings) {
        List<ThemeRule> all = rules.taxonomy().themes();
        if (model == null) {
            return all.stream().map(rule -> rules.find(rule, findings)).toList();
        }
        ThemeModel learnt = model;
        LearntJudgement judgement = new LearntJudgement(rules, learnt, usual, findings, article.text());
        return all.stream()
                .map(rule -> {
                    Optional<LearntTheme> theme = learnt.theme(rule.theme());
                    return theme.isPresent() ? judgement.find(rule, theme.get()) : rules.find(rule, findings);
                })
                .toList();
    }

    /** That the article has one theme at least, as if themes came independently; measured, this is nearly so. */
    private static double ofAny(List<ThemeFinding> themes) {
        double none = 1;
        for (ThemeFinding theme : themes) {
            none *= 1 - theme.probability();
        }
        return 1 - none;
    }
}
