package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours can be read, by day and by night: contrast as WCAG 2.2 computes it, 4.5 at least. */
class StyleTest {

    private static final Pattern ROOT = Pattern.compile(":root \\{(.*?)\\n\\s*}", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): #([0-9a-f]{6})");

    /** Text on ground. */
    private static final List<String> PAIRS = List.of(
            "text page",
            "text card",
            "soft page",
            "soft card",
            "soft gap",
            "accent page",
            "accent card",
            "accent accent-soft",
            "card accent",
            "st st-soft",
            "inn inn-soft",
            "dx dx-soft",
            "nq57 nq57-soft",
            "signal signal-soft",
            "warn warn-soft",
            "warn page",
            "good card",
            "good dx-soft",
            "bad card",
            "bad page",
            "text found",
            "text st-soft",
            "text inn-soft",
            "text dx-soft",
            "text nq57-soft",
            "text signal-soft",
            "text warn-soft",
            "text accent-soft");

    @Test
    void textCanBeRead() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/lantoa.css"));
        Map<String, Integer> colours = new HashMap<>();
        Matcher root = ROOT.matcher(css);
        for (String time : List.of("day", "night")) {
            assertThat(root.find()).isTrue();
            COLOUR.matcher(root.group(1))
                    .results()
                    .forEach(found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
            for (String pair : PAIRS) {
                String text = pair.substring(0, pair.indexOf(' '));
                String ground = pair.substring(pair.indexOf(' ') + 1);
                assertThat(contrast(colours.get(text), colours.get(ground)))
                        .as("%s by %s", pair, time)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int shifted) {
        double value = (shifted & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
