package vn.lantoa.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lantoa.model.Article;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Task;
import vn.lantoa.verify.CandidateFeatures;
import vn.lantoa.verify.Model;
import vn.lantoa.verify.TokenizedText;
import vn.lantoa.verify.Verification;

/**
 * Fits the weights of the model to labelled material, and scores them by cross-validation: each article is judged by weights
 * that were fitted without its group.
 */
public final class PublicityFitting {

    private static final int FOLDS = 10;

    private final Verification verification;
    private final List<Example> examples = new ArrayList<>();

    /** An article with all that was found in it. */
    private record Example(
            Article article,
            TokenizedText reading,
            List<CandidateFeatures> findings,
            Set<String> publicised,
            int group) {}

    /**
     * @param publicised ids of the tasks that an article publicises, by its id
     * @param groups by an article's id the number of its group: articles that have to do with each other
     */
    public PublicityFitting(
            List<Task> tasks,
            List<Article> articles,
            Map<String, Set<String>> publicised,
            Map<String, Integer> groups) {
        this.verification = new Verification(tasks);
        for (Article article : articles) {
            TokenizedText reading = new TokenizedText(article.text());
            examples.add(new Example(
                    article,
                    reading,
                    verification.findings(reading),
                    publicised.getOrDefault(article.id(), Set.of()),
                    Objects.requireNonNull(groups.get(article.id()), "every article has a group")));
        }
    }

    /** The evidence that articles give when judged by weights fitted on the other nine tenths of the groups. */
    public List<Evidence> outOfFold() {
        List<Evidence> evidence = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Model model = fit(examples.stream()
                    .filter(example -> example.group % FOLDS != left)
                    .toList());
            examples.stream()
                    .filter(example -> example.group % FOLDS == left)
                    .forEach(example -> evidence.addAll(
                            Verification.evidence(example.article, example.reading, example.findings, model)));
        }
        return evidence;
    }

    /** The weights fitted on everything, as they are written in {@code weights.properties}. */
    public List<String> weights() {
        return fit(examples).lines();
    }

    /** Which labelled pairs are no candidates, as {@code article task}: no weights can find them. */
    public List<String> unreachable() {
        List<String> pairs = new ArrayList<>();
        for (Example example : examples) {
            Set<String> seen =
                    example.findings.stream().map(CandidateFeatures::task).collect(Collectors.toSet());
            example.publicised.stream()
                    .filter(task -> !seen.contains(task))
                    .forEach(task -> pairs.add(example.article.id() + " " + task));
        }
        return pairs;
    }

    private static Model fit(List<Example> examples) {
        List<double[]> measures = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (Example example : examples) {
            for (CandidateFeatures finding : example.findings) {
                measures.add(finding.measures());
                labels.add(example.publicised.contains(finding.task()));
            }
        }
        return new Regression(measures, labels).fit(Model.bundled());
    }
}
