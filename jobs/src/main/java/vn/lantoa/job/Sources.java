package vn.lantoa.job;

import org.apache.flink.api.connector.source.Source;
import vn.lantoa.model.Polled;

/**
 * Where the job's items come from.
 *
 * @param channels captures and reports of channels
 */
public record Sources(Source<Polled, ?, ?> channels) {}
