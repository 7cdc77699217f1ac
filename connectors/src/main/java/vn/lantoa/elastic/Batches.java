package vn.lantoa.elastic;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Long lists of values, cut into as many as one question to Elasticsearch names. */
public final class Batches {

    /** Of values in a question: Elasticsearch takes 65,536, and few make answers that are small. */
    private static final int MOST = 1_000;

    private Batches() {}

    /** All values, in their order. */
    public static <T> List<List<T>> of(Collection<T> values) {
        return of(values, MOST);
    }

    /** The same with so many at a time. */
    public static <T> List<List<T>> of(Collection<T> values, int most) {
        List<T> all = List.copyOf(values);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + most)))
                .toList();
    }
}
