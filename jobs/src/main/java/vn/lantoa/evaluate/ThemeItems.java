package vn.lantoa.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Article;
import vn.lantoa.model.Json;
import vn.lantoa.model.Theme;
import vn.lantoa.replay.ArticleLine;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;

/** Labels of items, put together with their texts by the id of the item. */
public final class ThemeItems {

    private record Label(
            Set<Theme> themes,
            String table,
            boolean sure,
            @Nullable String text) {}

    private ThemeItems() {}

    /**
     * The items that labels are known of, those of the tables first, in their order; a label without a text is left out.
     *
     * @param tables of labels, separated by tabs, with a line of names: {@code labels} (separated by commas, - for none),
     *     {@code id} or {@code text}, and where it is known {@code sure} (1 where the reader was)
     * @param adjudicated items as {@link LabelledItem#read} reads them, whose labels go before those of a table
     * @param corrections decisions of people, with the texts that they decided on, read like the former; the last of an item goes before
     *     all other labels of it
     * @param folders of texts, as {@link ItemTexts} reads them
     * @throws InvalidInput with every line of a table that is something else
     */
    public static List<ThemeItem> read(
            List<Path> tables, List<Path> adjudicated, List<Path> corrections, List<Path> folders) throws IOException {
        Map<String, Label> labels = new LinkedHashMap<>();
        Problems problems = new Problems();
        for (Path table : tables) {
            read(table, labels, problems);
        }
        problems.stopIfAny();
        Map<String, ThemeItem> decided = new LinkedHashMap<>();
        decided(adjudicated, true, decided);
        decided(corrections, false, decided);
        Map<String, Article> texts = ItemTexts.read(folders, id -> labels.containsKey(id) || decided.containsKey(id));
        List<ThemeItem> items = new ArrayList<>();
        labels.forEach((id, label) -> {
            Article article = label.text == null ? texts.get(id) : post(id, label.text);
            if (article != null && !decided.containsKey(id)) {
                items.add(new ThemeItem(new LabelledItem(article, label.themes, 1), label.table, label.sure, false));
            }
        });
        decided.forEach((id, item) -> items.add(item.adjudicated() ? withText(item, texts.get(id)) : item));
        return items;
    }

    /** Adds items whose labels are certain, in place of those of the same id. */
    private static void decided(List<Path> files, boolean adjudicated, Map<String, ThemeItem> decided)
            throws IOException {
        for (Path file : files) {
            for (LabelledItem item : LabelledItem.read(file)) {
                decided.put(
                        item.article().id(),
                        new ThemeItem(item, String.valueOf(file.getFileName()), true, adjudicated));
            }
        }
    }

    private static ThemeItem withText(ThemeItem item, @Nullable Article text) {
        LabelledItem labelled = item.item();
        return text == null
                ? item
                : new ThemeItem(new LabelledItem(text, labelled.labels(), labelled.weight()), item.table(), true, true);
    }

    private static Article post(String id, String text) {
        return ArticleLine.of(Json.MAPPER.createObjectNode().put("id", id).put("summary", text))
                .article();
    }

    private static void read(Path file, Map<String, Label> labels, Problems problems) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split("\t", -1));
        if (!names.contains("labels") || !(names.contains("id") || names.contains("text"))) {
            problems.add(file.toString(), 1, "expected names of columns: labels and id or text");
            return;
        }
        for (int i = 1; i < lines.size(); i++) {
            Map<String, String> cells = cells(names, lines.get(i));
            try {
                labels.putIfAbsent(
                        cells.getOrDefault("id", file.getFileName() + ":" + (i + 1)),
                        new Label(
                                themes(cells.getOrDefault("labels", "")),
                                String.valueOf(file.getFileName()),
                                !"0".equals(cells.get("sure")),
                                cells.get("text")));
            } catch (IllegalArgumentException e) {
                problems.add(file.toString(), i + 1, "expected labels: ST, INN, DX, NQ57 separated by commas, or -");
            }
        }
    }

    private static Map<String, String> cells(List<String> names, String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < names.size() && i < cells.length; i++) {
            named.put(names.get(i), cells[i]);
        }
        return named;
    }

    private static Set<Theme> themes(String labels) {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        if (!labels.equals("-")) {
            Stream.of(labels.split(",", -1)).map(Theme::valueOf).forEach(themes::add);
        }
        return themes;
    }
}
