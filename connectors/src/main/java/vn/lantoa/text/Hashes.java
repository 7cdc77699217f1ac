package vn.lantoa.text;

/** 64-bit hashes of words and of words side by side; collisions among millions are not expected. */
public final class Hashes {

    private Hashes() {}

    public static long of(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** Of the one followed by the other. */
    public static long pair(long first, long second) {
        return mix(first * 31 + second + 0x9E3779B97F4A7C15L);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 29);
    }
}
