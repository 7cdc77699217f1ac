package vn.lantoa.document;

import java.util.List;
import vn.lantoa.model.Theme;

/**
 * What an article was about by the versions before, where a new taxonomy or model was run over what is stored.
 *
 * @param themes that it had
 * @param taxonomy the versions, as {@link ArticleThemes#taxonomy} has them
 */
public record EarlierThemes(List<Theme> themes, String taxonomy) {}
