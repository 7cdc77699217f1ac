package vn.lantoa.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.lantoa.yaml.InvalidInput;

/**
 * The files that themes are scored against.
 *
 * @param adjudicated {@code dev.jsonl} of a folder; empty where it is not there
 * @param labels tables of labels, read once
 * @param items folders of texts
 */
public record ThemeSets(List<Path> adjudicated, List<Path> labels, List<Path> items) {

    /**
     * Those of a folder: what was named, else {@code labels.tsv} in it and the texts of the folder {@code rss} beside it, where both
     * are there.
     *
     * @throws InvalidInput where there is nothing to score against
     */
    public static ThemeSets of(Path folder, List<Path> labels, List<Path> items) {
        Path adjudicated = folder.resolve("dev.jsonl");
        Path table = folder.resolve("labels.tsv");
        Path beside = folder.resolve("../rss");
        List<Path> texts = items.isEmpty() && Files.isDirectory(beside) ? List.of(beside) : items;
        List<Path> tables =
                labels.isEmpty() && !texts.isEmpty() && Files.isRegularFile(table) ? List.of(table) : labels;
        boolean decided = Files.isRegularFile(adjudicated);
        if (!decided && tables.isEmpty()) {
            throw InvalidInput.of(
                    "DIR: no such file: " + adjudicated
                            + "; expected it, or labels (labels.tsv in DIR, or --labels) with their texts (../rss, or --items)");
        }
        return new ThemeSets(decided ? List.of(adjudicated) : List.of(), tables, texts);
    }

    /** Whether there are labels besides those that were adjudicated. */
    boolean haveLabels() {
        return !labels.isEmpty();
    }

    List<ThemeItem> read() throws IOException {
        return ThemeItems.read(labels, adjudicated, List.of(), haveLabels() ? items : List.of());
    }
}
