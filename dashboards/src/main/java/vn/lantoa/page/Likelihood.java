package vn.lantoa.page;

import java.util.Locale;

/** What a probability is called in words: here alone it is said from which one on. */
public enum Likelihood {
    VERY_LIKELY(90),
    LIKELY(66),
    POSSIBLE(33),
    DOUBTFUL(10),
    VERY_UNLIKELY(0);

    private final int percent;

    Likelihood(int percent) {
        this.percent = percent;
    }

    /** Of a probability from 0 to 1, by the whole per cent that stand beside the word. */
    static Likelihood of(double probability) {
        long told = Math.round(probability * 100);
        for (Likelihood likelihood : values()) {
            if (told >= likelihood.percent) {
                return likelihood;
            }
        }
        return VERY_UNLIKELY;
    }

    /** From so many per cent on. */
    public int percent() {
        return percent;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
