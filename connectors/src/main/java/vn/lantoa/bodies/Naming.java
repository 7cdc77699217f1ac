package vn.lantoa.bodies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a body is called, and what it is, until a day.
 *
 * @param until the last day of it; null where it is so to the end of the body
 */
public record Naming(
        BodyKind kind, String name, String nameEn, @Nullable LocalDate until) {}
