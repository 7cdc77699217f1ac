package vn.lantoa.job;

import java.time.Duration;
import java.time.InstantSource;
import vn.lantoa.annotate.Mentions;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.operator.RetentionLimits;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * What the analysis rests on.
 *
 * @param taxonomy the whole YAML of the taxonomy
 * @param taxonomyVersion its version
 * @param registryVersion version of the registry in {@code lantoa-tasks}
 * @param elasticsearch where the registry is
 * @param memory how long an article is remembered
 * @param limits how long items of platforms may be kept
 * @param sample whether the channels are those of the sample newsroom
 * @param clock tells when an article is analysed; serializable
 */
public record Analysis(
        String taxonomy,
        String taxonomyVersion,
        String registryVersion,
        ElasticsearchSettings elasticsearch,
        Duration memory,
        RetentionLimits limits,
        boolean sample,
        InstantSource clock) {

    /**
     * All versions in one word, also those of the model of themes and of what articles name: under another one every article is
     * analysed again.
     */
    public String versions() {
        return String.join("/", taxonomyVersion, ThemeModel.bundled().version(), Mentions.version(), registryVersion);
    }
}
