package vn.lantoa.extract.block;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.lantoa.markup.Hints;
import vn.lantoa.model.Addresses;

/** The pictures and the outgoing links of an article. */
public final class Pictures {

    private static final int MOST = 30;
    private static final int MOST_ASKED = 1_000;
    private static final int MOST_LINKS = 200;
    private static final int LONGEST = 2_000;
    private static final int OF_OTHERS = Hints.RELATED
            | Hints.ADVERT
            | Hints.COMMENT
            | Hints.AUTHOR
            | Hints.SHARE
            | Hints.NAVIGATION
            | Hints.SIGN_UP;
    private static final List<String> SOURCES =
            List.of("data-original", "data-src", "data-lazy-src", "data-image", "src", "poster");

    private Pictures() {}

    /** Those that the page states to stand for the article, then those among its blocks. */
    public static List<String> images(List<String> stated, List<Outline.Picture> among) {
        Set<String> images = new LinkedHashSet<>();
        stated.forEach(address -> add(images, address, MOST));
        for (Outline.Picture picture : among.subList(0, Math.min(among.size(), MOST_ASKED))) {
            if (images.size() == MOST) {
                break;
            }
            Element element = picture.element();
            Element image = element.normalName().equals("picture") ? element.selectFirst("img") : element;
            if (image != null && !isDot(image)) {
                add(images, source(image), MOST);
            }
        }
        return List.copyOf(images);
    }

    /** The pictures between the first and the last block of the article, without those of what stands among them. */
    public static List<Outline.Picture> among(Outline outline, Block first, Block last) {
        int from = outline.blocks.indexOf(first);
        int to = outline.blocks.lastIndexOf(last);
        return outline.pictures.stream()
                .filter(picture -> picture.block() >= from && picture.block() <= to + 1)
                .filter(picture -> !picture.box().isIn(OF_OTHERS))
                .toList();
    }

    public static List<String> links(Outline outline, List<Block> blocks) {
        Set<String> links = new LinkedHashSet<>();
        int asked = 0;
        for (Block block : blocks) {
            for (Element link : outline.links.subList(block.links(), block.past())) {
                if (links.size() == MOST_LINKS || asked++ == MOST_ASKED) {
                    return List.copyOf(links);
                }
                add(links, absolute(link, "href"), MOST_LINKS);
            }
        }
        return List.copyOf(links);
    }

    /** Pictures of one dot count visitors. */
    private static boolean isDot(Element image) {
        return image.attr("width").equals("1") || image.attr("height").equals("1");
    }

    private static String source(Element image) {
        for (String name : SOURCES) {
            String value = image.attr(name);
            if (!value.isBlank() && !value.startsWith("data:")) {
                return absolute(image, name);
            }
        }
        return "";
    }

    /** Most addresses are whole and simple already; resolving them costs more than all else here. */
    private static String absolute(Element element, String name) {
        String address = element.attr(name);
        boolean simple = address.startsWith("https://") && address.indexOf('/', "https://".length()) > 0;
        for (int i = 0; i < address.length() && simple; i++) {
            char c = address.charAt(i);
            simple = c > ' ' && c < 127 && !(c == '/' && i + 1 < address.length() && address.charAt(i + 1) == '.');
        }
        return simple ? address : element.absUrl(name);
    }

    private static void add(Set<String> addresses, String address, int most) {
        if (addresses.size() == most || address.length() > LONGEST || addresses.contains(address)) {
            return;
        }
        String canonical = Addresses.canonicalOrNull(address);
        if (canonical != null) {
            addresses.add(canonical);
        }
    }
}
