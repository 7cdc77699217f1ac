package vn.lantoa.extract.block;

/** Counts as numbers that compare between pages of every size. */
final class Scale {

    private static final float[] LOGS = new float[4_096];

    static {
        for (int i = 0; i < LOGS.length; i++) {
            LOGS[i] = (float) Math.log1p(i);
        }
    }

    private Scale() {}

    /** Logarithm of a count and one. */
    static float log(int count) {
        return count < LOGS.length ? LOGS[count] : (float) Math.log1p(count);
    }

    /** 0 where there is no whole. */
    static float share(int part, int whole) {
        return whole == 0 ? 0 : (float) part / whole;
    }
}
