package vn.lantoa.feed;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.text.Decoding;
import vn.lantoa.text.XmlText;

/**
 * Reads feed documents. Whatever a document holds, the answer is a {@link ParsedFeed}, never an exception. Thread-safe.
 *
 * <p>What is well-formed is read strictly; what is not, or has no feed in it that way, gets a lenient reading. One mapping
 * reads the tree that both make.
 */
public final class FeedParser {

    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml\\b[^>]{0,500}\\?>");

    /** External declarations are never read, and undeclared entities would be dropped silently by a strict reader. */
    private static final Pattern OUTSIDE_DOCTYPE = Pattern.compile(
            "^((?:\\s|<!--(?:[^-]|-(?!->)){0,2000}+-->|<\\?[^>]{0,500}>){0,20}+)<!DOCTYPE\\s[^\\[>]{0,1000}>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPED_ROOT = Pattern.compile("(?i)&lt;(?:rss|feed|rdf:rdf)[\\s&]");
    private static final int MOST_OPEN = 10_000;

    private final StrictReader strict = new StrictReader();
    private final LenientReader lenient = new LenientReader();
    private final JsonReader json = new JsonReader();
    private final FeedMapping mapping;

    public FeedParser() {
        this(InstantSource.system());
    }

    /** Moments in the future of this clock are mistakes. */
    public FeedParser(InstantSource clock) {
        this.mapping = new FeedMapping(clock);
    }

    /**
     * Reads a document.
     *
     * @param contentType the answer's header
     * @param base address of the document, against which relative links are resolved
     */
    public ParsedFeed parse(byte[] document, @Nullable String contentType, String base) {
        String text = clean(Decoding.decode(document, contentType));
        if (text.isBlank()) {
            return ParsedFeed.failed(Fault.EMPTY, Diagnostic.of(DiagnosticKind.EMPTY_DOCUMENT));
        }
        if (text.length() > Tree.MOST_CHARS) {
            return ParsedFeed.failed(Fault.TOO_LARGE, Diagnostic.of(DiagnosticKind.LONG_DOCUMENT, Tree.MOST_CHARS));
        }
        if (text.startsWith("{")) {
            return json.read(text, base).flatMap(this::mapped).orElseGet(() -> Impostor.told(text));
        }
        return strict.read(text, base)
                .flatMap(this::mapped)
                .or(() -> leniently(text, base))
                .orElseGet(() -> Impostor.told(text));
    }

    private Optional<ParsedFeed> leniently(String text, String base) {
        if (isDeep(text)) {
            return mapped(Tree.tooDeep());
        }
        return mapped(lenient.read(text, base)).or(() -> {
            // a page that shows the feed's source
            boolean shown = ESCAPED_ROOT.matcher(text).find();
            return shown ? mapped(lenient.read(Parser.unescapeEntities(text, false), base)) : Optional.empty();
        });
    }

    private Optional<ParsedFeed> mapped(Tree tree) {
        Node root = tree.root();
        return root == null ? Optional.of(tree.failure()) : mapping.feed(root);
    }

    /** Without characters that XML forbids, and without the declaration: the text is decoded already. */
    private static String clean(String text) {
        String stripped = DECLARATION
                .matcher(XmlText.legal(text).strip())
                .replaceFirst("")
                .strip();
        Matcher doctype = OUTSIDE_DOCTYPE.matcher(stripped);
        return doctype.lookingAt() ? doctype.group(1) + stripped.substring(doctype.end()) : stripped;
    }

    /** Whether far more elements are opened than closed: such a document is an attack. */
    private static boolean isDeep(String text) {
        int open = 0;
        for (int i = text.indexOf('<');
                i >= 0 && i + 1 < text.length() && open <= MOST_OPEN;
                i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            open += next == '/' ? -1 : Character.isLetter(next) ? 1 : 0;
        }
        return open > MOST_OPEN;
    }
}
