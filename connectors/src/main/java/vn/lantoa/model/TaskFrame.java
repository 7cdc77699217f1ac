package vn.lantoa.model;

import org.jspecify.annotations.Nullable;

/**
 * What a research task is part of.
 *
 * @param level such as "Cấp quốc gia", as written
 */
public record TaskFrame(
        @Nullable String level,
        @Nullable String programme,
        @Nullable String managingBody) {}
