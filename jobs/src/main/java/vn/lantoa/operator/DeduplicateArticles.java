package vn.lantoa.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.coverage.Gone;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleBuilder;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleDatesBuilder;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Days;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Stage;
import vn.lantoa.model.Tombstone;

/**
 * Lets an article through once for each text that it has had, however often and in however many channels it is found; once
 * more where the same text was read again a day later or more.
 *
 * <p>An article whose page could not be read never replaces one whose page was read. Where no time of publication is
 * stated, the time of the first fetch stays. An article that is withdrawn is forgotten.
 */
public final class DeduplicateArticles extends KeyedCoProcessFunction<String, Article, Tombstone, Article> {

    /** The day under which an article was counted until now, where that changes or the article has to go. */
    public static final OutputTag<Touched> MOVED = new OutputTag<>("moved", TypeInformation.of(Touched.class));

    private static final long serialVersionUID = 1L;

    private static final Duration RENEWED = Duration.ofDays(1);

    private final Duration memory;
    private final String versions;
    private final InstantSource clock;
    private transient ValueState<@Nullable ArticleMemory> known;
    private transient ValueState<@Nullable Instant> gone;
    private transient StageCounters fates;

    /**
     * @param memory how long an article is remembered after it was last seen
     * @param versions of taxonomy and registry: under other versions an article that was seen is let through again
     * @param clock the one that tells when articles are analysed; has to be serializable
     */
    public DeduplicateArticles(Duration memory, String versions, InstantSource clock) {
        this.memory = memory;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public void open(OpenContext context) {
        known = getRuntimeContext().getState(aged("known", TypeInformation.of(ArticleMemory.class)));
        gone = getRuntimeContext().getState(aged("gone", Types.INSTANT));
        fates = new StageCounters(getRuntimeContext(), Stage.REMEMBER);
    }

    @Override
    public void processElement1(Article found, Context context, Collector<Article> out) throws Exception {
        fates.in();
        if (gone.value() != null && !found.dates().fetched().isAfter(gone.value())) {
            fates.filtered();
            return;
        }
        ArticleMemory before = known.value();
        Article article = before == null ? found : withTimeOf(before, found);
        ArticleMemory now = describe(article);
        boolean same = before != null && before.digest().equals(now.digest()) && !isRenewed(before, article);
        if (same || (before != null && before.complete() && !now.complete())) {
            fates.repeated();
            return;
        }
        if (before != null && !before.day().equals(now.day())) {
            context.output(MOVED, Touched.written(before.day(), article.origin().outlet(), article.id()));
        }
        known.update(now);
        fates.out();
        out.collect(article);
    }

    /**
     * An item that has to go is forgotten, and its day is counted without it; what was fetched before is not let through,
     * should it come later.
     */
    @Override
    public void processElement2(Tombstone withdrawn, Context context, Collector<Article> out) throws Exception {
        gone.update(withdrawn.at());
        ArticleMemory before = known.value();
        known.clear();
        // later than whatever this subtask let through before: its documents are older than this moment
        Instant passed = Instant.ofEpochMilli(clock.millis());
        context.output(
                MOVED,
                new Touched(
                        before == null ? null : before.day(),
                        withdrawn.outlet(),
                        withdrawn.article(),
                        new Gone(withdrawn.article(), withdrawn.at(), passed)));
    }

    /** Read again so much later that the index should know: how long an item may be kept can depend on it. */
    private static boolean isRenewed(ArticleMemory before, Article article) {
        return before.fetched() == null
                || !article.dates().fetched().isBefore(before.fetched().plus(RENEWED));
    }

    private <T> ValueStateDescriptor<T> aged(String name, TypeInformation<T> type) {
        ValueStateDescriptor<T> descriptor = new ValueStateDescriptor<>(name, type);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(memory)
                .setUpdateType(StateTtlConfig.UpdateType.OnReadAndWrite)
                .cleanupFullSnapshot()
                .cleanupInRocksdbCompactFilter(1_000)
                .build());
        return descriptor;
    }

    private ArticleMemory describe(Article article) {
        String digest = Ids.sha256(String.join(
                        "\u0000",
                        versions,
                        article.text(),
                        String.valueOf(article.dates().published()),
                        String.valueOf(article.dates().precision()),
                        String.valueOf(article.fault())))
                .substring(0, 32);
        return new ArticleMemory(
                digest,
                article.fault() == null,
                Days.of(article.dates().published()).toString(),
                article.dates().published(),
                article.dates().precision(),
                article.dates().dateOrigin(),
                article.dates().fetched());
    }

    /** What was known of its time before stays where the article itself tells none, or only the same day. */
    private static Article withTimeOf(ArticleMemory before, Article article) {
        DateOrigin origin = before.origin();
        if (article.dates().dateOrigin() == DateOrigin.FETCH) {
            return origin == null
                    ? published(
                            article,
                            before.published(),
                            article.dates().precision(),
                            article.dates().dateOrigin())
                    : published(article, before.published(), before.precision(), origin);
        }
        if (origin != null
                && article.dates().precision() == Precision.DAY
                && before.precision() == Precision.MOMENT
                && Days.of(article.dates().published()).toString().equals(before.day())) {
            return published(article, before.published(), before.precision(), origin);
        }
        return article;
    }

    private static Article published(
            Article article, Instant published, @Nullable Precision precision, DateOrigin origin) {
        ArticleDates dates = ArticleDatesBuilder.builder(article.dates())
                .published(published)
                .precision(precision)
                .dateOrigin(origin)
                .build();
        return ArticleBuilder.builder(article).dates(dates).build();
    }
}
