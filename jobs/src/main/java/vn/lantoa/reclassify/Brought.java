package vn.lantoa.reclassify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.EarlierThemes;
import vn.lantoa.model.Theme;

/**
 * What is read of an article that may have been brought along.
 *
 * @param before null where the job wrote it itself
 */
record Brought(
        String id, @Nullable List<Theme> themes, @Nullable EarlierThemes before) {}
