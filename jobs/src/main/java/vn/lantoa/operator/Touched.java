package vn.lantoa.operator;

import org.jspecify.annotations.Nullable;
import vn.lantoa.coverage.Gone;

/**
 * That an article of an outlet and a day was written anew or has to go, so that the coverage of that day has to be counted
 * again.
 *
 * @param day day of Vietnam, {@code yyyy-MM-dd}; null where only the index knows it
 * @param outlet id of the outlet
 * @param article id of the article
 * @param gone where it has to go
 */
public record Touched(
        @Nullable String day,
        String outlet,
        String article,
        @Nullable Gone gone) {

    /** That an article was written. */
    public static Touched written(String day, String outlet, String article) {
        return new Touched(day, outlet, article, null);
    }
}
