package vn.lantoa.extract.block;

import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of {@link Features} are called, in their order. A file of learnt trees names them too, so that trees
 * which were
 * fitted to other columns are refused: without that a column that is added in the middle would be read as its neighbour.
 */
public final class FeatureNames {

    private static final List<String> OWN = List.of(
            "chars",
            "words",
            "link-share",
            "stops",
            "capitals",
            "digits",
            "word-length",
            "bold",
            "tag",
            "ending",
            "beginning",
            "running",
            "about-hint",
            "media-hint",
            "related-hint",
            "hidden-hint",
            "lines",
            "like-title",
            "like-description",
            "like-body",
            "repeats");
    private static final List<String> CUES = List.of(
            "sign-up-cue",
            "picture-cue",
            "rights-cue",
            "related-cue",
            "comment-cue",
            "advert-cue",
            "writer-cue",
            "time-cue");
    private static final List<String> BOX =
            List.of("running", "linked", "blocks", "running-blocks", "alike", "headings", "pictures", "tag");
    private static final List<String> NEAR = List.of(
            "body-hint",
            "comment-hint",
            "related-hint",
            "share-hint",
            "navigation-hint",
            "advert-hint",
            "sign-up-hint",
            "media-hint",
            "author-hint",
            "about-hint",
            "head-hint",
            "box-hint",
            "hidden-hint",
            "caption-hint",
            "article-hint",
            "article-tag",
            "main-tag",
            "aside-tag",
            "nav-tag",
            "header-tag",
            "footer-tag",
            "figure-tag",
            "caption-tag",
            "form-tag",
            "list-tag",
            "table-tag",
            "quote-tag",
            "section-tag");
    private static final List<String> FROM_TOP =
            List.of("inside-top", "levels-from-top", "depth-below-top", "shared-running", "shared-tag");
    private static final List<String> NEIGHBOUR =
            List.of("chars", "link-share", "running", "tag", "same-box", "same-signature");
    private static final List<String> PAGE =
            List.of("page-chars", "page-running-blocks", "top-share", "page-link-share", "stated-body", "vietnamese");
    private static final List<String> POSITION = List.of(
            "place",
            "from-title",
            "running-before",
            "running-before-in-top",
            "from-last-running",
            "depth-from-last-running",
            "levels-to-last-running",
            "to-next-running",
            "depth-to-next-running",
            "levels-to-next-running",
            "to-end",
            "levels-to-title",
            "running-with-title",
            "titles-since",
            "from-heading",
            "levels-to-heading",
            "heading-sign-up-cue",
            "heading-related-cue",
            "heading-comment-cue",
            "heading-writer-cue",
            "running-in-a-row",
            "running-around-share",
            "running-around");

    /** All of them. */
    public static final List<String> ALL = all();

    private FeatureNames() {}

    private static List<String> all() {
        List<String> names = new ArrayList<>(OWN);
        names.addAll(CUES);
        names.add("from-picture");
        for (String box : List.of("box", "box-1-up", "box-2-up", "box-3-up")) {
            BOX.forEach(name -> names.add(box + "." + name));
        }
        NEAR.forEach(name -> names.add("near." + name));
        names.addAll(FROM_TOP);
        for (String neighbour : List.of("before", "after", "two-before", "two-after")) {
            NEIGHBOUR.forEach(name -> names.add(neighbour + "." + name));
        }
        names.addAll(PAGE);
        names.addAll(POSITION);
        return List.copyOf(names);
    }
}
