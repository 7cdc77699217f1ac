package vn.lantoa.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person should know of a visit, as codes and values, so that a page says it in its reader's language.
 *
 * @param details from the outermost to what lies behind it, such as: a page could not be read, because of this status
 */
public record Remark(List<Detail> details) {

    public static Remark of(DetailKind kind, Object... values) {
        return new Remark(List.of(Detail.of(kind, values)));
    }

    /** The same as the reason for something that is said first. */
    public Remark behind(DetailKind kind, Object... values) {
        return new Remark(Stream.concat(Stream.of(Detail.of(kind, values)), details.stream())
                .toList());
    }

    /** In English, for engineers. */
    @Override
    public String toString() {
        return details.stream().map(Detail::toString).collect(Collectors.joining(": "));
    }

    /** In English; null for null. */
    public static String words(Remark remark) {
        return remark == null ? null : remark.toString();
    }
}
