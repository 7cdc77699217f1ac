package vn.lantoa.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders of one Lantoa.
 *
 * @param data folder for the index, the checkpoints and whatever else has to outlive a process
 * @param catalogue file of outlets and channels; null for the one that comes with Lantoa
 * @param taxonomy file of themes and phrases; null for the one that comes with Lantoa
 * @param registry file of research tasks, CSV or XLSX; null where there is none yet
 */
public record FileSettings(
        Path data,
        @Nullable Path catalogue,
        @Nullable Path taxonomy,
        @Nullable Path registry) {}
