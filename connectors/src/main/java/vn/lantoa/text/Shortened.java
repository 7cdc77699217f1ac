package vn.lantoa.text;

import org.jspecify.annotations.Nullable;

/** Texts cut to the length at which they are shown or kept. */
public final class Shortened {

    /** Marks a text that was cut. */
    public static final String MORE = "…";

    private Shortened() {}

    /**
     * The text, or its beginning with {@value #MORE} behind it.
     *
     * @param most UTF-16 units of the result; 2 at least
     * @return null where the text is null
     */
    public static @Nullable String orNull(int most, @Nullable String text) {
        return text == null ? null : to(most, text);
    }

    /** The same for a text that is there. */
    public static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + MORE;
    }
}
