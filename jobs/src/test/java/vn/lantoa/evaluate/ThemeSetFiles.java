package vn.lantoa.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.lantoa.classify.LearntBody;
import vn.lantoa.classify.LearntTheme;
import vn.lantoa.classify.LearntThemes;
import vn.lantoa.classify.SeenItems;
import vn.lantoa.classify.ThemeModelLines;
import vn.lantoa.model.Theme;

/** Sets of labelled items as they lie in folders, made up: one in ten is about digital transformation. */
public final class ThemeSetFiles {

    private final Path root;

    /** Sets below a folder. */
    public ThemeSetFiles(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(folder());
    }

    /** What is scored against. */
    public Path folder() {
        return root.resolve("themes");
    }

    /**
     * Texts of a month and their labels, both where they are looked for.
     *
     * @param mistaken how many of the items that are about nothing the labels say to be about digital transformation
     */
    public ThemeSetFiles labelled(String month, int count, int mistaken) throws IOException {
        StringBuilder labels = new StringBuilder("id\tlabels\tsure\n");
        for (int i = 0; i < count; i++) {
            String label = i % 10 == 0 || (i % 10 == 1 && i / 10 < mistaken) ? "DX" : "-";
            labels.append("i%d\t%s\t%d%n".formatted(i, label, i % 3 == 0 ? 0 : 1));
        }
        Files.writeString(folder().resolve("labels.tsv"), labels);
        texts(month, count);
        return this;
    }

    private void texts(String month, int count) throws IOException {
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < count; i++) {
            texts.append(
                    "{\"id\": \"i%d\", \"title\": \"%s\", \"published\": \"%s-10\"}%n".formatted(i, title(i), month));
        }
        Files.createDirectories(root.resolve("rss"));
        Files.writeString(root.resolve("rss").resolve(month + ".jsonl"), texts);
    }

    /** Adjudicated items of a month, ten, each standing for two. */
    public ThemeSetFiles adjudicated(String month) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            lines.append(
                    "{\"id\": \"d%d\", \"title\": \"%s\", \"published\": \"%s-10\", \"labels\": [%s], \"weight\": 2}%n"
                            .formatted(i, title(i), month, i == 0 ? "\"DX\"" : ""));
        }
        Files.writeString(folder().resolve("dev.jsonl"), lines);
        return this;
    }

    /**
     * Whole articles with their labels.
     *
     * @param missed how many of them have the theme, and nothing that says so
     * @return the table of labels
     */
    public Path whole(int count, int missed) throws IOException {
        StringBuilder labels = new StringBuilder("id\tlabels\tsure\n");
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean found = i % 4 == 0;
            boolean has = found || (i % 4 == 1 && i / 4 < missed);
            labels.append("w%d\t%s\t1%n".formatted(i, has ? "DX" : "-"));
            texts.append(
                    "{\"id\": \"w%d\", \"title\": \"%s\", \"body\": \"Một thân bài.\", \"published\": \"2017-05-10\"}%n"
                            .formatted(i, title(found ? 0 : 1)));
        }
        Files.createDirectories(root.resolve("rss"));
        Files.writeString(root.resolve("rss").resolve("whole.jsonl"), texts);
        return Files.writeString(folder().resolve("whole.tsv"), labels);
    }

    private static String title(int i) {
        return i % 10 == 0 ? "Xã đẩy mạnh chuyển đổi số, ngày " + i : "Đội nhà thắng trận đấu thứ " + i;
    }

    /** A model that believes the phrases, more firmly than they do. */
    public Path model(YearMonth frozen, List<String> seen) throws IOException {
        List<LearntTheme> themes = Arrays.stream(Theme.values())
                .filter(theme -> theme != Theme.NQ57)
                .map(theme -> new LearntTheme(theme, 0, Map.of(theme, 3.0), Map.of(), 0.5, 0.4))
                .toList();
        return Files.write(
                root.resolve("themes.model"),
                ThemeModelLines.of(
                        new LearntThemes("made up", frozen, SeenItems.of(seen), themes, LearntBody.NONE),
                        List.of(),
                        List.of(),
                        new float[0],
                        new float[0][]));
    }
}
