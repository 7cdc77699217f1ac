package vn.lantoa.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.block.Block;
import vn.lantoa.extract.block.CaptionFilter;
import vn.lantoa.extract.block.DeclaredText;
import vn.lantoa.extract.block.Lead;
import vn.lantoa.extract.block.MainText;
import vn.lantoa.extract.block.Outline;
import vn.lantoa.extract.block.PageModel;
import vn.lantoa.extract.block.Pictures;
import vn.lantoa.extract.block.Tables;
import vn.lantoa.extract.date.PageDates;
import vn.lantoa.markup.Cleaned;
import vn.lantoa.markup.Markup;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.text.Decoding;

/** Reads one page. */
public final class PageReader {

    private static final int MAX_BYTES = 6_000_000;
    private static final int USUAL_BYTES = 300_000;
    private static final int MAX_DEPTH = 400;
    private static final int MAX_BODY = 400_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);
    private static final int MUCH_MORE = 3;

    /** Reads a page as it lies here today; see {@link #read(byte[], String, String, Instant)}. */
    public PageContent read(byte[] html, @Nullable String contentType, String address) {
        return read(html, contentType, address, Instant.now());
    }

    /**
     * Reads a page.
     *
     * @param html the bytes as served
     * @param contentType the answer's header
     * @param address against which relative addresses are resolved; empty where unknown
     * @param fetched when it was fetched: no date of the page can be later
     */
    public PageContent read(byte[] html, @Nullable String contentType, String address, Instant fetched) {
        Document document = parse(html, contentType, address);
        Outline outline = Outline.of(document);
        PageDates dates = PageDates.of(document, outline.dates, address, fetched.plus(CLOCKS_DIFFER));
        Metadata metadata = new Metadata(document, outline);
        PageModel scene = new PageModel(outline);
        String description = metadata.description();
        DeclaredText stated = DeclaredText.of(metadata.title(), description, metadata.body());
        List<Block> blocks = MainText.of(scene, stated);
        blocks = scene.vietnamese ? Tables.added(scene, CaptionFilter.removed(scene, blocks)) : blocks;
        String title = VisibleTitle.of(scene.blocks, blocks.isEmpty() ? null : blocks.get(0), metadata);
        Block lead = Lead.of(scene, blocks, description);
        VisibleByline byline = VisibleByline.of(outline.bylines, scene, blocks);
        List<Outline.Picture> pictures = blocks.isEmpty()
                ? outline.pictures
                : Pictures.among(outline, blocks.get(0), blocks.get(blocks.size() - 1));
        String section = metadata.section();
        String body = body(blocks, metadata, title, lead, byline.block());
        return new PageContent(
                title,
                lead == null ? description : Lead.text(lead, description),
                body.length() > MAX_BODY ? body.substring(0, MAX_BODY) : body,
                Bylines.of(metadata.authors(), metadata.site(), address, byline),
                new StatedDates(dates.published(), dates.modified(), dates.sure()),
                language(document),
                section == null ? Breadcrumb.of(outline, blocks, title) : section,
                Kinds.of(metadata.type(), blocks, pictures.size()),
                new PageAddresses(metadata.canonical(), NextPageLinks.next(address, metadata.next(), outline.turns)),
                new ArticleMedia(Pictures.images(metadata.images(), pictures), Pictures.links(outline, blocks)));
    }

    /** A large one is read as a stream, once the encoding is known: its text never lies in memory as a whole. */
    static Document parse(byte[] html, @Nullable String contentType, String address) {
        if (html.length <= USUAL_BYTES) {
            return Markup.page(Decoding.decode(html, contentType), address, MAX_DEPTH);
        }
        Charset charset = Decoding.charset(html, contentType);
        try (InputStream bytes = new ByteArrayInputStream(html, 0, Math.min(html.length, MAX_BYTES))) {
            return Markup.page(bytes, charset, address, MAX_DEPTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paragraphs, without title, lead and byline, which are told apart. */
    private static String body(
            List<Block> blocks,
            Metadata metadata,
            @Nullable String title,
            @Nullable Block lead,
            @Nullable Block byline) {
        List<String> paragraphs = new ArrayList<>();
        for (Block block : blocks) {
            boolean apart = block.equals(lead) || block.equals(byline);
            String paragraph = apart ? null : lines(block.text());
            if (paragraph != null && !(paragraphs.isEmpty() && paragraph.equals(title))) {
                paragraphs.add(paragraph);
            }
        }
        String body = String.join("\n", paragraphs);
        String stated = metadata.body();
        if (stated != null && stated.length() > MUCH_MORE * body.length()) {
            String plain = Cleaned.of(Markup.body(stated).wholeText());
            return plain == null ? "" : plain;
        }
        return body;
    }

    private static @Nullable String lines(String text) {
        if (text.indexOf('\n') < 0) {
            return Cleaned.of(text);
        }
        String lines = text.lines().map(Cleaned::of).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    private static @Nullable String language(Document document) {
        Element html = document.firstElementChild();
        String language = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
        boolean coded = language.length() >= 2
                && language.chars().limit(2).allMatch(c -> c >= 'a' && c <= 'z')
                && (language.length() == 2 || "-_".indexOf(language.charAt(2)) >= 0);
        return coded ? language.substring(0, 2) : null;
    }
}
