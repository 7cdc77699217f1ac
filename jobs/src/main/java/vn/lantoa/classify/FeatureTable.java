package vn.lantoa.classify;

import java.util.List;

/** The features that a model knows, found by their keys. Immutable; 50,000 take 2 MB. */
final class FeatureTable {

    /** A feature that is not known. */
    static final int UNKNOWN = -1;

    /** Bits that a key sets: most that is asked for is unknown, and these few bytes stay close to the processor. */
    private static final int BITS = 1 << 20;

    private final long[] set = new long[BITS / Long.SIZE];
    private final long[] keys;
    private final int[] places;
    private final float[] values;
    private final float[] weights;
    private final int themes;

    /**
     * @param names of the features, none twice
     * @param values by feature: the inverse document frequency of words, {@link ThemeModel#ELSE} of all else
     * @param weights by feature and theme
     * @throws IllegalArgumentException where no feature is called so, or two names mean the same
     */
    FeatureTable(List<String> names, float[] values, float[][] weights) {
        this.values = values.clone();
        this.themes = weights.length == 0 ? 0 : weights[0].length;
        this.weights = new float[weights.length * themes];
        for (int i = 0; i < weights.length; i++) {
            System.arraycopy(weights[i], 0, this.weights, i * themes, themes);
        }
        int size = Integer.highestOneBit(Math.max(1, names.size())) * 4;
        keys = new long[size];
        places = new int[size];
        for (int i = 0; i < names.size(); i++) {
            put(names.get(i), i);
        }
    }

    /** The place of a feature; {@link #UNKNOWN} where it is not known. */
    int find(long key) {
        if ((set[bit(key) >>> 6] & 1L << bit(key)) == 0) {
            return UNKNOWN;
        }
        int slot = slot(key);
        return places[slot] - 1;
    }

    float value(int place) {
        return values[place];
    }

    float weight(int place, int theme) {
        return weights[place * themes + theme];
    }

    private void put(String name, int place) {
        long key = ThemeFeatures.keyOf(name);
        int slot = slot(key);
        if (places[slot] != 0) {
            throw new IllegalArgumentException("the feature " + name + " stands there twice");
        }
        set[bit(key) >>> 6] |= 1L << bit(key);
        keys[slot] = key;
        places[slot] = place + 1;
    }

    private static int bit(long key) {
        return (int) (key >>> 20) & (BITS - 1);
    }

    private int slot(long key) {
        int slot = (int) (key ^ (key >>> 32)) & (keys.length - 1);
        while (places[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
