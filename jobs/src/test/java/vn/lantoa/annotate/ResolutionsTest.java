package vn.lantoa.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Mention;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Syllables;

/** Each way to cite Resolution 57, varied as people and machines vary it, names it; other fifty-sevens never do. */
class ResolutionsTest {

    private static final LocalDate DAY = LocalDate.parse("2025-09-01");
    private static final String ID = "57-NQ/TW";
    private static final List<String> FRAMES =
            List.of("%s", "Cơ quan này triển khai %s trong năm nay.", "(%s)", "\"%s\".", "Hội nghị về %s, sáng 3/9.");

    private static final Map<String, UnaryOperator<String>> VARIANTS = new LinkedHashMap<>();

    static {
        VARIANTS.put("as it is", text -> text);
        VARIANTS.put("NFC", text -> Normalizer.normalize(text, Normalizer.Form.NFC));
        VARIANTS.put("NFD", text -> Normalizer.normalize(text, Normalizer.Form.NFD));
        VARIANTS.put("capitals", text -> text.toUpperCase(Locale.ROOT));
        VARIANTS.put("small letters", text -> text.toLowerCase(Locale.ROOT));
        VARIANTS.put("bare", Folding::fold);
        VARIANTS.put("en dash", text -> text.replace('-', '–'));
        VARIANTS.put("hyphen that does not break", text -> text.replace('-', '‑'));
        VARIANTS.put("minus", text -> text.replace('-', '\u2212'));
        VARIANTS.put("blanks around signs", text -> text.replace("-", " - ").replace("/", " / "));
        VARIANTS.put("no blanks around signs", text -> text.replaceAll("\\s*([-–/])\\s*", "$1"));
        VARIANTS.put("blanks that do not break", text -> text.replace(' ', '\u00A0'));
        VARIANTS.put("line break", text -> text.replaceFirst(" (?=\\d)", "\n"));
        VARIANTS.put("hashtag", text -> text.matches("(?iu)nghị quyết 57") ? "#" + text.replace(" ", "") : text);
    }

    @Test
    void everyWayToCiteItNamesIt() throws IOException {
        assertThat(wrong("yes")).isEmpty();
    }

    @Test
    void otherFiftySevensNeverDo() throws IOException {
        assertThat(wrong("no")).isEmpty();
    }

    private static List<String> wrong(String names) throws IOException {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (String form : forms(names)) {
            for (Map.Entry<String, UnaryOperator<String>> variant : VARIANTS.entrySet()) {
                for (String frame : FRAMES) {
                    String text = variant.getValue().apply(String.format(frame, form));
                    tried++;
                    if (found(text).stream().anyMatch(mention -> mention.id().equals(ID)) != names.equals("yes")) {
                        wrong.add(form + " | " + variant.getKey() + " | " + text);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(2_000);
        return wrong;
    }

    private static List<Mention> found(String text) {
        return DocumentNumbers.in(text, Syllables.of(text), DAY);
    }

    private static List<String> forms(String names) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/training/themes/resolution-57.tsv"))) {
            return lines.filter(line -> line.startsWith(names + "\t"))
                    .map(line -> line.substring(names.length() + 1))
                    .toList();
        }
    }
}
