package vn.lantoa.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cell of a row belongs to which column. */
final class Headings {

    /** Lists begin with the name of the office and the like; the headings are among the first rows. */
    static final int SEARCHED = 20;

    private final int width;
    private final Map<RegistryColumn, List<Integer>> places = new EnumMap<>(RegistryColumn.class);
    private final List<String> unknown = new ArrayList<>();

    private Headings(List<String> cells) {
        int last = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isBlank()) {
                continue;
            }
            last = i + 1;
            RegistryColumn column = RegistryColumn.of(cells.get(i));
            if (column == null) {
                unknown.add(cells.get(i).strip());
            } else {
                places.computeIfAbsent(column, any -> new ArrayList<>()).add(i);
            }
        }
        this.width = last;
    }

    /** The headings of a row that names the column of titles; null for other rows. */
    static @Nullable Headings of(List<String> cells) {
        Headings headings = new Headings(cells);
        return headings.places.containsKey(RegistryColumn.TITLE_VI) ? headings : null;
    }

    /** How many cells a row has. */
    int width() {
        return width;
    }

    /** Headings that mean no column. */
    List<String> unknown() {
        return unknown;
    }

    /** Columns that occur more than once; secrecy may. */
    List<RegistryColumn> repeated() {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .filter(column -> column != RegistryColumn.IGNORED && column != RegistryColumn.SECRET)
                .toList();
    }

    /** What the row has in the column: nothing where the list has no such column. */
    List<String> values(RegistryColumn column, List<String> cells) {
        return places.getOrDefault(column, List.of()).stream()
                .map(place -> place < cells.size() ? cells.get(place) : "")
                .toList();
    }

    /** Looks for the headings among the first rows, and counts how many columns they name. */
    static final class Search implements Rows {

        private int seen;
        private int known;

        @Override
        public boolean row(int line, List<String> cells) {
            Headings headings = Headings.of(cells);
            known = headings == null ? 0 : headings.places.size();
            return headings == null && ++seen < SEARCHED;
        }

        int known() {
            return known;
        }
    }
}
