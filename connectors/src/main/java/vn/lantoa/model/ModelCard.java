package vn.lantoa.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * What a model of themes was learnt from, and how right it is in a month that it has not seen.
 *
 * @param version what the model is called in every classification
 * @param commit of the code that measured the items
 * @param taxonomy version of the taxonomy that it was learnt beside
 * @param day on which it was learnt
 * @param frozen the month none of whose items it was learnt from, and in which it was measured
 * @param learntFrom tables of labels
 * @param features what its weights are of
 * @param scores of that month
 */
public record ModelCard(
        String version,
        String commit,
        String taxonomy,
        LocalDate day,
        YearMonth frozen,
        List<Table> learntFrom,
        List<Features> features,
        List<Score> scores) {

    private static final String BUNDLED = "/themes.card.json";

    /**
     * A table of labels.
     *
     * @param name of its file
     * @param items of it that the model was learnt from
     */
    public record Table(String name, int items) {}

    /**
     * What the model looks at.
     *
     * @param count how many of a kind have a weight
     */
    public record Features(Kind kind, int count) {}

    /** What can be looked at in an article. */
    public enum Kind {
        /** Words of title and lead, alone and side by side. */
        WORDS("words"),
        /** Phrases of the taxonomy there. */
        CONCEPTS("concepts"),
        /** Section, host and folder. */
        PLACES("places");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word used in files. */
        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * What was measured on some items.
     *
     * @param items how many
     */
    public record Score(Measured measured, int items, List<Figure> figures) {}

    /**
     * How right one thing is told.
     *
     * @param what name of a theme, {@code micro} for all of them together, or {@code relevant}
     * @param having how many of the items have it: where these are few, the figure says little, whatever its interval
     * @param low lower end of the 95 % interval of F1
     * @param high upper end
     */
    public record Figure(
            String what, int having, double precision, double recall, double f1, double low, double high) {}

    /** What was measured, and on which items of the month. */
    public enum Measured {
        /** The taxonomy's phrases without the model. */
        PHRASES("phrases"),
        /** Phrases and the model together, as articles are told; on the same items. */
        LEARNT("learnt"),
        /** The same, where the reader who labelled an item was sure. */
        SURE("learnt-sure"),
        /** The same on items that two readers labelled, which the weights of phrases may have seen. */
        ADJUDICATED("learnt-adjudicated");

        private final String word;

        Measured(String word) {
            this.word = word;
        }

        /** The word used in files. */
        @Override
        public String toString() {
            return word;
        }
    }

    /** Read when it is first asked for, and once. */
    private static final class Bundled {

        private static final ModelCard CARD = read();

        private Bundled() {}
    }

    /** The card of the model that comes with Lantoa. */
    public static ModelCard bundled() {
        return Bundled.CARD;
    }

    private static ModelCard read() {
        try (InputStream stream =
                Objects.requireNonNull(ModelCard.class.getResourceAsStream(BUNDLED), "ships with Lantoa")) {
            return Json.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), ModelCard.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many items it was learnt from. */
    public int items() {
        return learntFrom.stream().mapToInt(Table::items).sum();
    }
}
