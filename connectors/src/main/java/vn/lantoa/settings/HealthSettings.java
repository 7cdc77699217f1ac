package vn.lantoa.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * When people are told that something is wrong with a source.
 *
 * @param columnSilence a specialised column that has published nothing for longer is silent, however often it published before
 */
public record HealthSettings(Duration columnSilence) implements Serializable {

    /** What holds unless the settings say otherwise. */
    public static final HealthSettings USUAL = new HealthSettings(Duration.ofDays(30));
}
