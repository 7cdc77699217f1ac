package vn.lantoa.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.IndicatorDocument;
import vn.lantoa.document.IndicatorMeasure;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;
import vn.lantoa.yaml.YamlMap;

/**
 * The programme's indicators, as {@code programme.yaml} lists them.
 *
 * @param indicators in the order in which they are shown
 */
public record ProgrammeIndicators(List<IndicatorDocument> indicators) {

    /** The programme that comes with Lantoa: Decision 1169/QĐ-TTg of 16 June 2025. */
    public static ProgrammeIndicators bundled() {
        Problems problems = new Problems();
        ProgrammeIndicators programme = of(YamlFile.bundled("/programme.yaml", problems));
        problems.stopIfAny();
        return programme;
    }

    /** Those that a file lists; its mistakes are among its problems. */
    static ProgrammeIndicators of(YamlMap root) {
        List<IndicatorDocument> indicators = new ArrayList<>();
        for (YamlMap map : root.maps("indicators")) {
            indicators.add(indicator(map, indicators.size() + 1));
        }
        root.done();
        return new ProgrammeIndicators(indicators);
    }

    private static IndicatorDocument indicator(YamlMap map, int order) {
        IndicatorMeasure measure = map.word("measure", IndicatorMeasure.class);
        IndicatorDocument indicator = new IndicatorDocument(
                orEmpty(map.text("id")),
                order,
                orEmpty(map.text("name")),
                orEmpty(map.text("name-en")),
                map.decimal("target", 100, 0, 100),
                map.number("deadline", 2030, 2025, 2100),
                orEmpty(map.text("source")),
                map.text("source-en"),
                measure == null ? IndicatorMeasure.DECLARED : measure, // with mistakes it is never used
                null);
        map.done();
        return indicator;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
