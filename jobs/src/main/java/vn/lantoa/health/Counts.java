package vn.lantoa.health;

/**
 * Numbers of items in a stretch of time, as a negative binomial distribution whose variance is a fixed multiple of its
 * mean: items come in batches, and batches at random. The multiple, here called spread, is 1 for Poisson's distribution,
 * where items come one by one.
 */
final class Counts {

    private static final double ALMOST_POISSON = 1.0001;
    private static final double LARGE = 2_000;

    private Counts() {}

    /**
     * How many batches a mean of so many items is: the logarithm of the probability of nothing, without its sign.
     *
     * @param spread variance by mean, 1 at least
     */
    static double batches(double mean, double spread) {
        return spread < ALMOST_POISSON ? mean : mean * Math.log(spread) / (spread - 1);
    }

    /** The least number that is not exceeded with the given probability. */
    static long quantile(double mean, double spread, double probability) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > LARGE) {
            double normal = probability > 0.5 ? deviate(1 - probability) : -deviate(probability);
            return Math.max(0, Math.round(mean + normal * Math.sqrt(mean * spread)));
        }
        double term = Math.exp(-batches(mean, spread));
        double sum = term;
        long number = 0;
        long most = Math.round(mean + 60 * Math.sqrt(mean * spread) + 60);
        while (sum < probability && number < most) {
            number++;
            term *= ratio(mean, spread, number);
            sum += term;
        }
        return number;
    }

    /** Probability of a number by that of the number before. */
    private static double ratio(double mean, double spread, long number) {
        if (spread < ALMOST_POISSON) {
            return mean / number;
        }
        double size = mean / (spread - 1);
        return (size + number - 1) / number * (spread - 1) / spread;
    }

    /** How many standard deviations are exceeded with a small probability (Abramowitz and Stegun 26.2.23). */
    private static double deviate(double tail) {
        double t = Math.sqrt(-2 * Math.log(tail));
        return t
                - (2.515517 + 0.802853 * t + 0.010328 * t * t)
                        / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
    }
}
