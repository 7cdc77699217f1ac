package vn.lantoa.fit;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.classify.BodyEvidence;
import vn.lantoa.classify.LearntBody;
import vn.lantoa.model.Theme;

/**
 * Learns what a body adds to title and lead, from whole articles, for all themes together: there are too few to learn it for each.
 * What title and lead say comes from weights that have not seen the article. Whole articles were gathered where there are many of
 * the themes; each count as if they were as rare as in the press.
 */
final class BodyFitting {

    /** Of all pairs of an article of the press and a theme, so many are such that the article has the theme; rounded up. */
    private static final double SHARE = 0.1;

    private static final int LEAST_PAIRS = 20;
    private static final double COST = 1;
    private static final double PRECISION = 0.001;

    private final List<Feature[]> rows = new ArrayList<>();
    private final List<Boolean> truth = new ArrayList<>();

    /**
     * A whole article and a theme; articles that are hardly more than title and lead are left out.
     *
     * @param ofTitleAndLead log-odds by weights that have not seen the article
     */
    void add(Theme theme, double ofTitleAndLead, BodyEvidence body, boolean has) {
        if (body.share() == 1) {
            rows.add(new Feature[] {
                new FeatureNode(1, ofTitleAndLead), new FeatureNode(2, body.of(theme)), new FeatureNode(3, 1)
            });
            truth.add(has);
        }
    }

    /** What was learnt; nothing where there are too few whole articles that have themes, or that have none. */
    LearntBody fit() {
        long having = truth.stream().filter(has -> has).count();
        if (Math.min(having, truth.size() - having) < LEAST_PAIRS) {
            return LearntBody.NONE;
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = 3;
        problem.bias = 1;
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = truth.stream().mapToDouble(has -> has ? 1 : 0).toArray();
        double share = (double) having / truth.size();
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
        parameter.setWeights(new double[] {SHARE / share, (1 - SHARE) / (1 - share)}, new int[] {1, 0});
        parameter.setRegularizeBias(false);
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        return new LearntBody(sign * weights[0], Math.max(0, sign * weights[1]), sign * weights[2]);
    }
}
