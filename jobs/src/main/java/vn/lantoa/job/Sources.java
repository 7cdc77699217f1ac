package vn.lantoa.job;

import org.apache.flink.api.connector.source.Source;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.poll.PollSource;
import vn.lantoa.settings.Settings;

/**
 * Where the job's items come from.
 *
 * @param channels captures and reports of channels
 */
public record Sources(Source<SourceEvent, ?, ?> channels) {

    /** The catalogue's channels, visited as the settings say. */
    public static Sources of(Settings settings, Catalogue catalogue) {
        return new Sources(new PollSource(catalogue.channels(), settings.http(), settings.poll(), settings.social()));
    }
}
