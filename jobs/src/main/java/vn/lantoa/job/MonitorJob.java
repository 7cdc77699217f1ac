package vn.lantoa.job;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.lantoa.document.Write;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.Capture;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Rejected;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.model.Stage;
import vn.lantoa.model.Tombstone;
import vn.lantoa.operator.ArchiveCaptures;
import vn.lantoa.operator.ClassifyArticles;
import vn.lantoa.operator.DeduplicateArticles;
import vn.lantoa.operator.ExtractArticles;
import vn.lantoa.operator.Rejects;
import vn.lantoa.operator.SplitPolled;
import vn.lantoa.operator.Touched;
import vn.lantoa.operator.TrackChannels;
import vn.lantoa.operator.VerifyTasks;
import vn.lantoa.operator.WithdrawExpired;
import vn.lantoa.operator.WriteArticles;
import vn.lantoa.operator.WriteRejected;
import vn.lantoa.operator.WriteSightings;

/** The job that carries every published item from its channel to the index. */
public final class MonitorJob {

    private MonitorJob() {}

    /** Connects the stages in the order in which items pass them; each operator has the name of its stage. */
    public static void define(StreamExecutionEnvironment env, Sources sources, Sinks sinks, Analysis analysis) {
        DataStream<SourceEvent> polled = env.fromSource(
                        sources.channels(), WatermarkStrategy.noWatermarks(), Stage.POLL.toString())
                .uid(Stage.POLL.toString());

        SingleOutputStreamOperator<Capture> captures = named(Stage.POLL, "captures", polled.process(new SplitPolled()));

        // the captures of one address keep their order: the newest is the one that counts
        KeyedStream<Capture, String> byAddress = captures.keyBy(Capture::address);

        SingleOutputStreamOperator<Article> articles = named(Stage.EXTRACT, byAddress.process(new ExtractArticles()));

        DataStream<ChannelReport> reports = captures.getSideOutput(SplitPolled.REPORTS);

        SingleOutputStreamOperator<Tombstone> expired = named(
                Stage.EXPIRE,
                reports.process(new WithdrawExpired(analysis.elasticsearch(), analysis.limits()))
                        .setParallelism(1));

        DataStream<Tombstone> withdrawn =
                captures.getSideOutput(SplitPolled.WITHDRAWN).union(expired);

        SingleOutputStreamOperator<Article> fresh = named(
                Stage.REMEMBER,
                articles.keyBy(Article::id)
                        .connect(withdrawn.keyBy(Tombstone::article))
                        .process(new DeduplicateArticles(analysis.memory(), analysis.versions(), analysis.clock())));

        SingleOutputStreamOperator<Analysed> classified =
                named(Stage.CLASSIFY, fresh.process(new ClassifyArticles(analysis.taxonomy())));

        SingleOutputStreamOperator<Analysed> verified = named(
                Stage.VERIFY,
                classified.process(new VerifyTasks(analysis.elasticsearch(), analysis.registryVersion())));

        SingleOutputStreamOperator<Write> documents = named(
                Stage.INDEX,
                "articles",
                verified.process(
                        new WriteArticles(analysis.elasticsearch(), analysis.registryVersion(), analysis.clock())));

        SingleOutputStreamOperator<Write> channels = named(
                Stage.INDEX,
                "channels",
                reports.keyBy(report -> report.channel().id())
                        .process(new TrackChannels(analysis.elasticsearch(), analysis.sample())));

        SingleOutputStreamOperator<Write> sightings = named(
                Stage.INDEX,
                "sightings",
                captures.getSideOutput(SplitPolled.SIGHTINGS).map(new WriteSightings()));

        DataStream<Rejected> rejected = captures.getSideOutput(Rejects.TAG)
                .union(
                        articles.getSideOutput(Rejects.TAG),
                        classified.getSideOutput(Rejects.TAG),
                        verified.getSideOutput(Rejects.TAG));
        DataStream<Write> others = channels.union(sightings);
        if (sinks.archive().enabled()) {
            SingleOutputStreamOperator<Write> archived = named(
                    Stage.ARCHIVE,
                    byAddress
                            .connect(withdrawn.keyBy(Tombstone::address))
                            .process(new ArchiveCaptures(sinks.archive(), analysis.elasticsearch(), sinks.http())));
            rejected = rejected.union(archived.getSideOutput(Rejects.TAG));
            others = others.union(archived);
        }
        SingleOutputStreamOperator<Write> deadLetters =
                named(Stage.INDEX, "rejected", rejected.map(new WriteRejected()));

        documents
                .union(others, deadLetters)
                .keyBy(Write::id)
                .sinkTo(sinks.documents())
                .name(Stage.INDEX.toString())
                .uid(Stage.INDEX.toString());

        DataStream<Touched> touched =
                documents.getSideOutput(WriteArticles.TOUCHED).union(fresh.getSideOutput(DeduplicateArticles.MOVED));
        touched.sinkTo(sinks.coverage())
                .setParallelism(1)
                .name(Stage.COUNT.toString())
                .uid(Stage.COUNT.toString());

        reports.sinkTo(sinks.health())
                .setParallelism(1)
                .name(Stage.HEALTH.toString())
                .uid(Stage.HEALTH.toString());
    }

    private static <T> SingleOutputStreamOperator<T> named(Stage stage, SingleOutputStreamOperator<T> operator) {
        return operator.name(stage.toString()).uid(stage.toString());
    }

    /** One of several operators of a stage. */
    private static <T> SingleOutputStreamOperator<T> named(
            Stage stage, String what, SingleOutputStreamOperator<T> operator) {
        return operator.name(stage + "-" + what).uid(stage + "-" + what);
    }
}
