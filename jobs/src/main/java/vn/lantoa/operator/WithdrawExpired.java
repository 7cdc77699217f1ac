package vn.lantoa.operator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.coverage.Stored;
import vn.lantoa.elastic.Refusal;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Tombstone;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Finds stored items that were not read again in the time that their platform allows, whatever the catalogue and the memory of
 * pollers say now: in the index itself, when the job starts and once an hour after that. Reports on channels are its clock.
 */
public final class WithdrawExpired extends ProcessFunction<ChannelReport, Tombstone> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WithdrawExpired.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final ElasticsearchSettings elasticsearch;
    private final RetentionLimits limits;
    private transient Store store;
    private transient Instant next;

    public WithdrawExpired(ElasticsearchSettings elasticsearch, RetentionLimits limits) {
        this.elasticsearch = elasticsearch;
        this.limits = limits;
    }

    @Override
    public void open(OpenContext context) {
        store = Store.open(elasticsearch);
        next = Instant.MIN;
    }

    @Override
    public void processElement(ChannelReport report, Context context, Collector<Tombstone> out) {
        Instant now = report.at();
        // a clock that was put back must not put this off
        if (now.isBefore(next) && next.isBefore(now.plus(EVERY.multipliedBy(2)))) {
            return;
        }
        next = now.plus(EVERY);
        try {
            Stored.items(store, limits.kinds()).forEach(item -> {
                Duration limit = limits.of(item.kind(), item.channel());
                // ahead of time by two rounds: the next one could be too late
                if (limit != null
                        && item.fetched()
                                .plus(limit)
                                .minus(EVERY.multipliedBy(2))
                                .isBefore(now)) {
                    out.collect(item.withdrawn("was not read again for " + limit.toDays() + " days", now));
                }
            });
        } catch (IOException | RuntimeException e) {
            next = now.plus(AGAIN);
            LOG.warn("what has to go by its age is looked for later: {}", Refusal.of(e));
        }
    }

    @Override
    public void close() throws IOException {
        if (store != null) {
            store.close();
        }
    }
}
