package vn.lantoa.classify;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Theme;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;

/**
 * Reads a model of themes from a file of lines: the contract, remarks that begin with {@code #}, the version, the items that it was
 * learnt from, the themes, what the body adds, and a line for each feature with its value and its weight for each theme, separated by
 * tabs. May be compressed (gzip).
 */
public final class ThemeModelFile {

    /** The first line: which features the numbers are of, in their kinds and order. */
    static final String CONTRACT =
            "themes 3: words of title, words of title and lead, concepts of title, concepts of lead, section, host, path; rules of "
                    + Arrays.toString(Theme.values()) + "; concepts of body";

    /** No weight is as large; also keeps out what is no number. */
    private static final double LARGEST = 1_000;

    static final String VERSION = "version";
    static final String FROZEN = "frozen";
    static final String SEEN = "seen";
    static final String THEME = "theme";
    static final String BODY = "body";

    private final String name;
    private final Problems problems = new Problems();
    private final List<LearntTheme> themes = new ArrayList<>();
    private final List<String> features = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<float[]> numbers = new ArrayList<>();
    private final List<SeenItems> seen = new ArrayList<>();
    private LearntBody body = LearntBody.NONE;
    private String version = "";
    private @Nullable YearMonth frozen;
    private boolean weighed;
    private int line;

    private ThemeModelFile(String name) {
        this.name = name;
    }

    static ThemeModel bundled() {
        try (InputStream stream = ThemeModelFile.class.getResourceAsStream("/themes.model.gz")) {
            return new ThemeModelFile("themes.model.gz").read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The model of a file.
     *
     * @throws InvalidInput with all mistakes, each with its line; also where it was fitted to other features
     */
    public static ThemeModel read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new ThemeModelFile(file.toString()).read(stream);
        }
    }

    private ThemeModel read(InputStream stream) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(unpacked(stream), StandardCharsets.UTF_8))) {
            line = 1;
            if (!CONTRACT.equals(lines.readLine())) {
                problems.add(
                        name,
                        line,
                        "was fitted to other features than those that are measured, expected \"" + CONTRACT
                                + "\"; learn it again (lantoa train themes)");
                problems.stopIfAny();
            }
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                read(text);
            }
        }
        if (themes.isEmpty() || version.isEmpty()) {
            problems.add(name, line, "names no theme, or no version");
        }
        YearMonth unseen = frozen;
        if (unseen == null) {
            problems.add(name, line, "does not name the frozen month");
        }
        problems.stopIfAny();
        return model(Objects.requireNonNull(unseen));
    }

    private static InputStream unpacked(InputStream stream) throws IOException {
        InputStream marked = new BufferedInputStream(stream);
        marked.mark(2);
        boolean packed = marked.read() == 0x1f && marked.read() == 0x8b;
        marked.reset();
        return packed ? new GZIPInputStream(marked) : marked;
    }

    private void read(String text) {
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        String[] cells = text.split("\t", -1);
        try {
            switch (cells[0]) {
                case VERSION -> version = cells[1];
                case FROZEN -> frozen = YearMonth.parse(cells[1]);
                case SEEN -> seen.add(SeenItems.ofLine(cells[1]));
                case THEME -> add(theme(cells));
                case BODY -> body = new LearntBody(number(cells[1]), number(cells[2]), number(cells[3]));
                default -> feature(cells);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            problems.add(
                    name,
                    line,
                    "expected version, frozen, seen, theme, body or a feature with its value and a weight for each theme");
        }
    }

    /** Weights of features are as many as the themes before them. */
    private void add(LearntTheme theme) {
        if (weighed || themes.stream().anyMatch(other -> other.theme() == theme.theme())) {
            problems.add(name, line, "expected each theme once, before all features");
        }
        if (!(theme.unsure() > 0 && theme.unsure() <= theme.yes() && theme.yes() <= 1)) {
            problems.add(name, line, "expected probabilities, the last not above the one before it");
        }
        themes.add(theme);
    }

    private static double number(String cell) {
        double number = Double.parseDouble(cell);
        if (!(Math.abs(number) < LARGEST)) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static LearntTheme theme(String[] cells) {
        int rules = Theme.values().length;
        List<Double> numbers =
                Arrays.stream(cells).skip(2).map(ThemeModelFile::number).toList();
        if (numbers.size() != 3 + 2 * rules) {
            throw new IllegalArgumentException();
        }
        Map<Theme, Double> ofRules = new EnumMap<>(Theme.class);
        Map<Theme, Double> ofPositive = new EnumMap<>(Theme.class);
        int at = 1;
        for (Theme rule : Theme.values()) {
            ofRules.put(rule, numbers.get(at++));
            ofPositive.put(rule, numbers.get(at++));
        }
        return new LearntTheme(
                Theme.valueOf(cells[1]), numbers.get(0), ofRules, ofPositive, numbers.get(at), numbers.get(at + 1));
    }

    private void feature(String[] cells) {
        weighed = true;
        float[] row = new float[cells.length - 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) number(cells[i + 1]);
        }
        ThemeFeatures.keyOf(cells[0]);
        if (!known.add(cells[0])) {
            problems.add(name, line, "the feature " + cells[0] + " stands there twice");
        }
        if (row.length != themes.size() + 1 || row[0] < 0) {
            throw new IllegalArgumentException();
        }
        features.add(cells[0]);
        numbers.add(row);
    }

    private ThemeModel model(YearMonth unseen) {
        float[] values = new float[features.size()];
        float[][] weights = new float[features.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i)[0];
            weights[i] = Arrays.copyOfRange(numbers.get(i), 1, numbers.get(i).length);
        }
        return new ThemeModel(
                new LearntThemes(version, unseen, SeenItems.together(seen), themes, body),
                new FeatureTable(features, values, weights));
    }
}
