package vn.lantoa.model;

import org.jspecify.annotations.Nullable;

/**
 * When a research task was, or is to be, done. All as the registry writes it.
 *
 * @param start year or month
 * @param end year or month
 * @param accepted when its results were accepted
 */
public record TaskTimes(
        @Nullable String start,
        @Nullable String end,
        @Nullable String accepted,
        @Nullable String status) {}
