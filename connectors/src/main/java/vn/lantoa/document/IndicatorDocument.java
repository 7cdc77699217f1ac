package vn.lantoa.document;

import org.jspecify.annotations.Nullable;

/**
 * An indicator of the programme in {@code lantoa-indicators}: what has to be reached by when.
 *
 * @param id a word: {@code tasks-publicised}, {@code portal-columns} ...
 * @param order place among the indicators, from 1
 * @param name in Vietnamese
 * @param nameEn in English
 * @param target in per cent
 * @param deadline year by whose end it has to be reached
 * @param source the document that sets it, in Vietnamese
 * @param sourceEn the same in English, and in older documents
 * @param measure how it is found where it stands
 * @param declared per cent entered by a person; null where nothing was entered
 */
public record IndicatorDocument(
        String id,
        int order,
        String name,
        String nameEn,
        double target,
        int deadline,
        String source,
        @Nullable String sourceEn,
        IndicatorMeasure measure,
        @Nullable Double declared) {}
