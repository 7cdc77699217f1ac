package vn.lantoa.elastic;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;

/**
 * What became of the writes; each ends in exactly one of the first three.
 *
 * @param written stored or deleted
 * @param superseded a newer version was there already
 * @param rejected stored as a dead letter in its place
 * @param retried how often a write was sent again
 */
record SinkCounters(Counter written, Counter superseded, Counter rejected, Counter retried) {

    static SinkCounters of(SinkWriterMetricGroup group) {
        return new SinkCounters(
                group.counter("written"),
                group.counter("superseded"),
                group.counter("rejected"),
                group.counter("retried"));
    }
}
