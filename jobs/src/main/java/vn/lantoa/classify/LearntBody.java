package vn.lantoa.classify;

/**
 * How a body confirms or denies what title and lead say of any theme, learnt from whole articles: their log-odds count
 * {@code slope} times, and {@code weight} times the evidence of the body and {@code bias} are added. Of a short body as much less.
 */
public record LearntBody(double slope, double weight, double bias) {

    /** Of a model that has seen no whole articles: title and lead decide alone. */
    public static final LearntBody NONE = new LearntBody(1, 0, 0);

    /** The log-odds of a theme. */
    public double logOdds(double ofTitleAndLead, double evidence, double share) {
        return ofTitleAndLead * ofTitleAndLead(share) + share * (weight * evidence + bias);
    }

    /** How much title and lead count beside such a share of a body. */
    double ofTitleAndLead(double share) {
        return 1 + share * (slope - 1);
    }
}
