package vn.lantoa.document;

import java.time.LocalDate;
import vn.lantoa.model.Ids;

/**
 * How many articles an outlet published on a theme in a day, in {@code lantoa-coverage}.
 *
 * @param day day of Vietnam, {@code yyyy-MM-dd}
 * @param outlet id of the outlet
 * @param theme name of a {@link vn.lantoa.model.Theme}; {@value #RELEVANT} for articles with one theme at
 *     least or a task that they publicise; {@value #ALL} for all articles collected
 * @param articles how many; 0 where articles have been taken back
 */
public record CoverageDocument(String id, String day, String outlet, String theme, long articles) {

    public static final String ALL = "all";
    public static final String RELEVANT = "relevant";

    public static CoverageDocument of(LocalDate day, String outlet, String theme, long articles) {
        return new CoverageDocument(Ids.coverage(day, outlet, theme), day.toString(), outlet, theme, articles);
    }

    /** The same figure with more articles. */
    public CoverageDocument plus(long more) {
        return new CoverageDocument(id, day, outlet, theme, articles + more);
    }
}
