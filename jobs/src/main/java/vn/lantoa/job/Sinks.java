package vn.lantoa.job;

import org.apache.flink.api.connector.sink2.Sink;
import vn.lantoa.elastic.Write;
import vn.lantoa.operator.Touched;

/**
 * Where the job's results go.
 *
 * @param documents changes of documents; has to have written them all when a checkpoint is complete
 * @param coverage days whose coverage has to be counted again after that
 */
public record Sinks(Sink<Write> documents, Sink<Touched> coverage) {}
