package vn.lantoa.reclassify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.EarlierThemes;
import vn.lantoa.model.Theme;

/** How many articles have each theme by either of two versions, and how many changed side. */
public final class SideChange {

    /**
     * Counts of one theme.
     *
     * @param before articles that had it
     * @param after articles that have it
     * @param gained articles that have it and did not
     * @param lost articles that had it and do not
     */
    public record Side(int before, int after, int gained, int lost) {

        private static final Side NONE = new Side(0, 0, 0, 0);

        private Side plus(boolean had, boolean has) {
            return new Side(
                    before + (had ? 1 : 0),
                    after + (has ? 1 : 0),
                    gained + (has && !had ? 1 : 0),
                    lost + (had && !has ? 1 : 0));
        }
    }

    private final Map<Theme, Side> sides = new EnumMap<>(Theme.class);
    private Side any = Side.NONE;

    /**
     * Adds an article.
     *
     * @param before null where it was not told by other versions
     */
    void add(List<Theme> has, @Nullable EarlierThemes before) {
        List<Theme> had = before == null ? has : before.themes();
        for (Theme theme : Theme.values()) {
            sides.put(theme, of(theme).plus(had.contains(theme), has.contains(theme)));
        }
        any = any.plus(!had.isEmpty(), !has.isEmpty());
    }

    /** Of a theme. */
    public Side of(Theme theme) {
        return sides.getOrDefault(theme, Side.NONE);
    }

    /** Of having any. */
    public Side ofAny() {
        return any;
    }

    /** For people, one line for each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        sides.forEach((theme, side) -> lines.add(line(theme.name(), side)));
        lines.add(line("any", any));
        return lines;
    }

    private static String line(String what, Side side) {
        return String.format(
                Locale.ROOT,
                "%-5s %,9d before, %,9d now: %,d gained, %,d lost",
                what,
                side.before,
                side.after,
                side.gained,
                side.lost);
    }
}
