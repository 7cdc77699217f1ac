package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ChannelDocument;

/**
 * All of Lantoa in a small heap, while some hundred hosts do to it what they can and one newspaper goes on publishing.
 * The pages have to be built: {@code mvn -DskipTests package} comes first.
 */
@Tag("long")
class HostileRunIT {

    private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("lantoa.hostile.seconds", 480));
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);
    private static final Duration INTERVAL = Duration.ofSeconds(20);
    private static final Duration PUBLISHES = Duration.ofSeconds(15);
    private static final double LONGEST_GAP = 1.5;
    private static final Duration SEARCHABLE_WITHIN = Duration.ofSeconds(60);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);
    private static final int SIGTERM = 143;
    private static final long MOST_RESIDENT_MB = 1_000;

    @TempDir
    private Path folder;

    @Test
    void aGoodNewspaperKeepsItsRhythmAndEveryAttackItsName() throws Exception {
        try (GoodOutlet good = new GoodOutlet()) {
            List<Attack> attacks = Stream.of(Attacks.all(good), AsideAttacks.all())
                    .flatMap(List::stream)
                    .toList();
            assertThat(attacks).hasSizeGreaterThanOrEqualTo(64);
            try (HostileHosts hosts = new HostileHosts(attacks)) {
                good.publish();
                good.publish();
                run(good, attacks, hosts);
            }
        }
    }

    private void run(GoodOutlet good, List<Attack> attacks, HostileHosts hosts) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Path config = settings(good.catalogue() + hosts.catalogue());
        Process up = Child.start(folder, options(), out, err, "up", "--config", config.toString());
        try {
            await(up, err, () -> good.polls() >= 2 && Files.readString(out).contains("elasticsearch http"));
            long start = System.nanoTime();
            Measured measured = new Measured(good, address(out));
            SoftAssertions all = new SoftAssertions();
            for (Instant end = Instant.now().plus(LASTS), next = Instant.now();
                    Instant.now().isBefore(end); ) {
                if (!up.isAlive()) {
                    break;
                }
                if (!Instant.now().isBefore(next)) {
                    good.publish();
                    next = next.plus(PUBLISHES);
                }
                measured.look();
                TimeUnit.MILLISECONDS.sleep(500);
            }
            double gap = (double) good.longestGap(start).toMillis() / INTERVAL.toMillis();
            for (Instant end = Instant.now().plus(SEARCHABLE_WITHIN);
                    up.isAlive() && !measured.complete() && Instant.now().isBefore(end); ) {
                measured.look();
                TimeUnit.MILLISECONDS.sleep(500);
            }
            if (!up.isAlive()) {
                fail("ended with " + up.exitValue() + ", saying " + Files.readString(err));
            }
            Map<String, ChannelDocument> channels = measured.channels();
            List<ArticleDocument> articles = measured.articles();
            long resident = measured.mostResident(up.pid());
            List<String> figures = new ArrayList<>();
            for (Attack attack : attacks) {
                ChannelDocument channel = channels.get(HostileHosts.channel(attack));
                Outcome outcome = Outcome.of(attack, channel);
                figures.add(outcome.toString());
                all.assertThat(outcome.met()).as(outcome.toString()).isTrue();
            }
            figures.add(String.format(
                    "%d hosts attacked for %d s; longest gap between two polls %.2f of the interval (%d polls); %d articles,"
                            + " the slowest searchable after %.1f s; resident %d MB at most",
                    attacks.size(),
                    LASTS.toSeconds(),
                    gap,
                    good.polls(),
                    good.items().size(),
                    (double) measured.slowest().toMillis() / 1_000,
                    resident));
            figures.forEach(System.out::println);
            all.assertThat(gap).as("gap").isLessThanOrEqualTo(LONGEST_GAP);
            all.assertThat(measured.complete()).as("all articles are found").isTrue();
            all.assertThat(measured.slowest()).as("searchable").isLessThan(SEARCHABLE_WITHIN);
            all.assertThat(resident).as("resident").isLessThan(MOST_RESIDENT_MB);
            all.assertThat(articles.stream()
                            .filter(article ->
                                    article.article().origin().outlet().equals(GoodOutlet.ID)))
                    .as("nobody takes an article away")
                    .hasSameSizeAs(good.items())
                    .allSatisfy(article ->
                            assertThat(article.article().content().title()).startsWith("Chuyển đổi số: bài thứ "));
            all.assertThat(articles)
                    .noneMatch(article -> article.text().contains("root:")
                            || article.article().content().title().equals("Của trộm"));
            up.destroy();
            all.assertThat(up.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS))
                    .as("ends in time")
                    .isTrue();
            if (!up.isAlive()) {
                all.assertThat(up.exitValue()).isEqualTo(SIGTERM);
                Child check = Child.run(folder, List.of(), "check", "--config", config.toString());
                all.assertThat(check.code()).as(check.out() + check.err()).isZero();
            }
            all.assertAll();
        } finally {
            System.out.println(Files.readString(err));
            up.destroyForcibly().waitFor();
        }
    }

    private Path settings(String outlets) throws Exception {
        Files.writeString(folder.resolve("catalogue.yaml"), "outlets:\n" + outlets);
        return Files.writeString(
                folder.resolve("lantoa.yaml"),
                String.join(
                        "\n",
                        "http:",
                        "  contact: kiem-thu@lantoa.example",
                        "  pace: 100ms",
                        "  timeout: 10s",
                        "  allow-local: true",
                        "data: data",
                        "catalogue: catalogue.yaml",
                        "poll:",
                        "  shortest: " + INTERVAL.toSeconds() + "s",
                        "  longest: " + INTERVAL.toSeconds() + "s",
                        "  retry: 10s",
                        "dashboards:",
                        "  port: 0",
                        ""));
    }

    private static List<String> options() throws Exception {
        Path pages = Path.of(System.getProperty("lantoa.root"), "dashboards/target");
        assertThat(pages.resolve("classpath"))
                .as("the pages have to be built: mvn -DskipTests package")
                .exists();
        return List.of(
                "-Xmx600m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlantoa.dashboards.classpath=" + pages.resolve("classes") + ":"
                        + Files.readString(pages.resolve("classpath")));
    }

    private static String address(Path out) throws Exception {
        return Files.readString(out)
                .lines()
                .filter(line -> line.startsWith("elasticsearch "))
                .map(line -> line.substring("elasticsearch ".length()))
                .findFirst()
                .orElseThrow();
    }

    private static void await(Process up, Path err, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(STARTS_WITHIN);
        while (!condition.call()) {
            assertThat(up.isAlive())
                    .as("runs; it said " + Files.readString(err))
                    .isTrue();
            assertThat(Instant.now()).as("waited " + STARTS_WITHIN).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
