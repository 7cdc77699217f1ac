package vn.lantoa.text;

/** Texts that fit the place where they are shown, or are kept. */
public final class Shortened {

    /** Stands where a text goes on. */
    public static final String MORE = "…";

    private Shortened() {}

    /**
     * The text, or its beginning with {@value #MORE} behind it.
     *
     * @param text may be null, which is given back
     * @param most UTF-16 units of what is given back; 2 at least
     */
    public static String to(int most, String text) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + MORE;
    }
}
