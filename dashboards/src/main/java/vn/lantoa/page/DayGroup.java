package vn.lantoa.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Neighbours in a list.
 *
 * @param day of Vietnam under which all of them stand; null in a list that is not ordered by time
 * @param first place of the first one in the whole list, from 1
 */
public record DayGroup<T>(LocalDate day, long first, List<T> items) {

    /**
     * A page of a list, by day; no groups where it is empty.
     *
     * @param pager says where in the list the page begins
     * @param day of an item; gives null for all of them where the list is not ordered by time
     */
    static <T> List<DayGroup<T>> of(List<T> items, Paging pager, Function<T, LocalDate> day) {
        List<DayGroup<T>> groups = new ArrayList<>();
        long place = Math.max(1, pager.from());
        for (T item : items) {
            LocalDate its = day.apply(item);
            if (groups.isEmpty()
                    || !Objects.equals(groups.get(groups.size() - 1).day(), its)) {
                groups.add(new DayGroup<>(its, place, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).items().add(item);
            place++;
        }
        return groups;
    }
}
