package vn.lantoa.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import vn.lantoa.job.LocalFlink;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.poll.PollSource;
import vn.lantoa.settings.HttpSettings;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.SocialSettings;

/** Measures how many hosts of a local server are read by the source that the job uses. */
public final class FetchBenchmark {

    private static final int PAGE_BYTES = 30_000;
    private static final int PARTS = 4;

    private final int hosts;
    private final int pages;
    private final Duration pace;

    public FetchBenchmark(int hosts, int pages, Duration pace) {
        this.hosts = hosts;
        this.pages = pages;
        this.pace = pace;
    }

    public FetchPromises run() throws Exception {
        try (ManyHosts server = new ManyHosts(pages, PAGE_BYTES)) {
            StreamExecutionEnvironment env =
                    StreamExecutionEnvironment.createLocalEnvironment(1, LocalFlink.required());
            env.fromSource(source(server), WatermarkStrategy.noWatermarks(), "poll")
                    .sinkTo(new DiscardingSink<SourceEvent>());
            List<Long> heap = new ArrayList<>();
            heap.add(ThisProcess.heap());
            JobClient job = env.executeAsync("fetch benchmark");
            Duration before = ThisProcess.cpu();
            for (int part = 1; part < PARTS; part++) {
                while (server.figures().pages() < (long) hosts * pages * part / PARTS && isRunning(job)) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                heap.add(ThisProcess.heap());
            }
            job.getJobExecutionResult().get();
            Duration cpu = ThisProcess.cpu().minus(before).minus(server.cpu());
            heap.add(ThisProcess.heap());
            return new FetchPromises(hosts, pages, pace, server.figures(), heap, cpu);
        }
    }

    private PollSource source(ManyHosts server) throws IOException {
        List<Channel> channels = new ArrayList<>();
        for (int host = 0; host < hosts; host++) {
            String feed = server.feed(host);
            Outlet outlet = new Outlet(
                    "h" + host, "h" + host, "h" + host, OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, feed, false);
            channels.add(new Channel("h" + host + "/rss", outlet, ChannelKind.FEED, feed, "vi", false, true, null));
        }
        HttpSettings http = new HttpSettings(
                "Lantoa",
                "benchmark@lantoa.localhost",
                pace,
                Duration.ofSeconds(30),
                10_000_000,
                HttpSettings.BY_MEMORY,
                null,
                true);
        PollSettings poll =
                new PollSettings(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(1), 3, hosts, true);
        return new PollSource(channels, http, poll, SocialSettings.NONE);
    }

    private static boolean isRunning(JobClient job) {
        return !job.getJobExecutionResult().isDone();
    }
}
