package vn.lantoa.settings;

import java.io.Serializable;

/** What is needed to read social channels: credentials and the platforms' terms. */
public record SocialSettings() implements Serializable {

    /** No platform is read. */
    public static final SocialSettings NONE = new SocialSettings();
}
