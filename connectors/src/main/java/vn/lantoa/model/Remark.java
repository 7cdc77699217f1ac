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

    /** Something, and the reason for it; without one where that is null. */
    public static Remark because(Remark reason, DetailKind kind, Object... values) {
        List<Detail> behind = reason == null ? List.of() : reason.details;
        return new Remark(Stream.concat(Stream.of(Detail.of(kind, values)), behind.stream())
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
