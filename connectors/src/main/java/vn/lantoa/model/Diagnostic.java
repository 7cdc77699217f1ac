package vn.lantoa.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know of a visit, as codes and values, so that a page says it in its reader's language.
 *
 * @param details from the outermost to what lies behind it, such as: a page could not be read, because of this status
 */
public record Diagnostic(List<DiagnosticDetail> details) {

    public static Diagnostic of(DiagnosticKind kind, Object... values) {
        return new Diagnostic(List.of(DiagnosticDetail.of(kind, values)));
    }

    /** Something, and the reason for it if there is one. */
    public static Diagnostic because(@Nullable Diagnostic reason, DiagnosticKind kind, Object... values) {
        List<DiagnosticDetail> behind = reason == null ? List.of() : reason.details;
        return new Diagnostic(Stream.concat(Stream.of(DiagnosticDetail.of(kind, values)), behind.stream())
                .toList());
    }

    /** In English, for engineers. */
    @Override
    public String toString() {
        return details.stream().map(DiagnosticDetail::toString).collect(Collectors.joining(": "));
    }

    /** In English; null where there is no remark. */
    public static @Nullable String words(@Nullable Diagnostic remark) {
        return remark == null ? null : remark.toString();
    }
}
