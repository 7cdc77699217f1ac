package vn.lantoa.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Task;
import vn.lantoa.model.TaskFrame;
import vn.lantoa.model.TaskTeam;
import vn.lantoa.model.TaskTimes;

/**
 * Meaningless articles and tasks: the same in each run, and independent of each other. Lengths, in syllables, have the
 * log-normal distributions that were measured: titles (median 13) and leads (33) on 75,804 feed items of three outlets,
 * bodies (473) on 1,553 articles of many, titles of tasks (14) on a registry of 391, of which the shares of fields that are
 * filled are, too.
 */
public final class MadeUpPress {

    private static final Length TITLE = new Length(2.54, 0.30);
    private static final Length LEAD = new Length(3.50, 0.27);
    private static final Length BODY = new Length(6.16, 0.61);
    private static final Length TASK = new Length(2.63, 0.33);
    private static final int SENTENCE = 22;
    private static final int PARAGRAPH = 4;
    private static final int PUBLICISES = 20;
    /** As many as the catalogue has. */
    static final int OUTLETS = 174;

    private static final int HOSTS = 2_000;

    private final MadeUpWords words = new MadeUpWords();

    /**
     * A log-normal distribution.
     *
     * @param mean of the logarithm
     * @param spread standard deviation of the logarithm
     */
    private record Length(double mean, double spread) {

        int in(SplittableRandom random) {
            // the sum of twelve is nearly normal
            double normal = -6;
            for (int i = 0; i < 12; i++) {
                normal += random.nextDouble();
            }
            return Math.max(2, (int) Math.round(Math.exp(mean + spread * normal)));
        }
    }

    /** The task of that number. */
    public Task task(int number) {
        SplittableRandom random = new SplittableRandom(number * 2L);
        boolean coded = random.nextInt(100) < 70;
        return new Task(
                "M" + number,
                coded ? "MU." + (10 + number % 80) + "." + (1_000 + number / 80) + "/21-25" : null,
                MadeUpWords.capital(run(random, TASK.in(random), 70)),
                null,
                new TaskFrame("Cấp Bộ", null, "Bộ " + MadeUpWords.capital(words.topic(random))),
                new TaskTeam(
                        random.nextInt(100) < 93 ? host(random.nextInt(HOSTS)) : null,
                        random.nextInt(100) < 92 ? "TS. " + words.person(random) : null,
                        random.nextInt(100) < 12 ? List.of(words.person(random)) : List.of()),
                new TaskTimes("2021", "2025", null, "Đã nghiệm thu"),
                random.nextInt(100) < 70 ? topics(random, 2) : List.of(),
                random.nextInt(100) < 78 ? topics(random, 2) : List.of());
    }

    /** Tasks with the numbers from 0. */
    public List<Task> tasks(int count) {
        return Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(this::task)
                .toList();
    }

    /**
     * The article of that number.
     *
     * @param published when
     * @param task that its body speaks of, by title, leader and host
     */
    public Article article(int number, Instant published, @Nullable Task task) {
        SplittableRandom random = new SplittableRandom(number * 2L + 1);
        String outlet = outlet(random.nextInt(OUTLETS));
        String address = "https://" + outlet + ".example/bai-" + number + ".html";
        return new Article(
                Ids.article(address),
                new ArticleOrigin(
                        outlet,
                        outlet + "/rss",
                        address,
                        null,
                        "Thời sự",
                        ArticleKind.ARTICLE,
                        CommunicationSetting.MASS_MEDIA),
                new ArticleContent(
                        MadeUpWords.capital(run(random, TITLE.in(random), 40)),
                        MadeUpWords.capital(run(random, LEAD.in(random), 40)) + ".",
                        body(random, task),
                        List.of(words.person(random)),
                        "vi"),
                new ArticleDates(
                        published,
                        Precision.MOMENT,
                        DateOrigin.PAGE,
                        null,
                        published.plus(Duration.ofMinutes(random.nextInt(5, 90)))),
                ArticleMedia.NONE,
                null);
    }

    /**
     * An article and what it speaks of.
     *
     */
    public record Item(Article article, @Nullable Task task) {}

    /**
     * The article of that number within the last days; one in twenty speaks of a task.
     *
     * @param random that draws which task, and the moment
     * @param days before the given moment
     * @param tasks how many there are
     */
    public Item item(int number, SplittableRandom random, Instant now, int days, int tasks) {
        Task task = tasks > 0 && number % PUBLICISES == 0 ? task(random.nextInt(tasks)) : null;
        Instant published = now.minus(Duration.ofSeconds(random.nextLong(1, days * 86_400L)));
        return new Item(article(number, published, task), task);
    }

    /** An article as a line of the JSON Lines that {@code reprocess} reads. */
    public static String line(Article article) {
        return Json.write(Map.of(
                "url", article.origin().address(),
                "title", article.content().title(),
                "lead", article.content().lead(),
                "body", article.content().body(),
                "outlet", article.origin().outlet(),
                "published", article.dates().published().toString(),
                "fetched", article.dates().fetched().toString()));
    }

    /** Who publishes the articles. */
    public static List<Outlet> outlets() {
        return IntStream.range(0, OUTLETS)
                .mapToObj(MadeUpPress::outlet)
                .map(MadeUpPress::publisher)
                .toList();
    }

    /** The outlet of that id. */
    static Outlet publisher(String id) {
        return new Outlet(
                id,
                "Báo " + id,
                id,
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                "https://" + id + ".example/",
                false);
    }

    static String outlet(int number) {
        return "bao-" + number;
    }

    private String body(SplittableRandom random, @Nullable Task task) {
        StringBuilder body = new StringBuilder();
        int sentences = Math.max(1, BODY.in(random) / SENTENCE);
        int told = random.nextInt(sentences);
        for (int i = 0; i < sentences; i++) {
            if (i > 0) {
                body.append(i % PARAGRAPH == 0 ? '\n' : ' ');
            }
            if (i == told && task != null) {
                body.append(told(task)).append(' ');
            }
            body.append(MadeUpWords.capital(run(random, SENTENCE, 30))).append('.');
        }
        return body.toString();
    }

    private static String told(Task task) {
        return "Đề tài \u201C" + task.titleVi() + "\u201D"
                + (task.team().leader() == null ? "" : " do " + task.team().leader() + " làm chủ nhiệm")
                + (task.team().host() == null ? "" : ", " + task.team().host() + " chủ trì")
                + " vừa được nghiệm thu.";
    }

    /** @param topical how many words of a hundred are topics */
    private String run(SplittableRandom random, int length, int topical) {
        StringBuilder run = new StringBuilder();
        for (int said = 0; said < length; ) {
            int kind = random.nextInt(100);
            boolean topic = kind < topical;
            if (said > 0) {
                run.append(' ');
            }
            run.append(topic ? words.topic(random) : kind >= 80 ? words.functionWord(random) : words.syllable(random));
            said += topic ? 2 : 1;
        }
        return run.toString();
    }

    private List<String> topics(SplittableRandom random, int count) {
        return Stream.generate(() -> words.topic(random)).limit(count).toList();
    }

    private String host(int number) {
        SplittableRandom random = new SplittableRandom(-1L - number);
        return "Viện " + MadeUpWords.capital(words.topic(random)) + " và " + MadeUpWords.capital(words.topic(random));
    }
}
