package vn.lantoa.annotate;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.Days;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Mention;

/**
 * Who and what articles name. What stands in title, lead and the beginning of the body is read: the rest repeats it, or tells of other
 * things. Safe for several threads; not to be serialized, for a pipeline of CoreNLP is not.
 */
public final class Mentions {

    private static final List<String> TABLES =
            List.of("/bodies.yaml", "/programmes.yaml", "/strategic-technologies.yaml", "/roles.yaml");

    private static final int OF_VERSION = 8;

    /** As much of the body is read, in UTF-16 units. */
    static final int OF_BODY = 1_200;

    /** As much is read in all; only a lead that is none is longer. */
    static final int LONGEST = 4_000;

    /** More places than these say nothing new. */
    static final int MOST = 60;

    private final AnnotationPipeline pipeline = Annotators.pipeline();

    private Mentions() {}

    /** Made when it is first needed, once for a whole process: its tables and rules take a while to read. */
    private static final class Shared {

        private static final Mentions MENTIONS = new Mentions();

        private Shared() {}
    }

    /** The one for all threads. */
    public static Mentions shared() {
        return Shared.MENTIONS;
    }

    /** Changes with every change of the tables and rules. */
    public static String version() {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES) {
            try (InputStream stream = Objects.requireNonNull(Mentions.class.getResourceAsStream(table), table)) {
                all.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Ids.sha256(all.toString()).substring(0, OF_VERSION);
    }

    /**
     * What an article names on its day of publication, in the order of its text; {@value #MOST} places at most. One whose day is not
     * known, and stands at the epoch, is read as of the newest day.
     */
    public List<Mention> in(Article article) {
        ArticleContent content = article.content();
        int body = content.title().length() + content.lead().length() + 2;
        return in(beginning(article.text(), body + OF_BODY), day(article.dates().published()));
    }

    /**
     * What a text names.
     *
     * @param day as of which
     */
    public List<Mention> in(String text, LocalDate day) {
        Annotation annotation = new Annotation(beginning(text, LONGEST));
        annotation.set(Keys.Day.class, day);
        pipeline.annotate(annotation);
        return annotation.get(Keys.Mentions.class).stream()
                .sorted(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end))
                .limit(MOST)
                .toList();
    }

    private static LocalDate day(Instant published) {
        return published.equals(Instant.EPOCH) ? LocalDate.MAX : Days.of(published);
    }

    /** Up to the last blank within the limit, so that no word is cut. */
    private static String beginning(String text, int most) {
        int limit = Math.min(most, LONGEST);
        if (text.length() <= limit) {
            return text;
        }
        int end = Math.max(text.lastIndexOf(' ', limit), text.lastIndexOf('\n', limit));
        return text.substring(0, end > 0 ? end : limit);
    }
}
