package vn.lantoa.newsroom;

import java.time.Instant;
import java.util.List;

/**
 * One article of the sample newsroom.
 *
 * @param path of its page, beginning with a slash
 * @param channels words of the channels that list it
 * @param missing whether its page answers with 404, as happens in real life
 */
record SampleArticle(
        String outlet,
        String path,
        String title,
        String lead,
        List<String> paragraphs,
        String author,
        String section,
        Instant published,
        List<String> channels,
        boolean missing) {}
