package vn.lantoa.settings;

import java.io.Serializable;

/**
 * Where captures are kept.
 *
 * @param folder absolute path of the folder with the archive's files; null to keep none
 */
public record ArchiveSettings(String folder) implements Serializable {

    /** Nothing is kept. */
    public static final ArchiveSettings OFF = new ArchiveSettings(null);
}
