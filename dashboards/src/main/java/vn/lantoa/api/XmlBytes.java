package vn.lantoa.api;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import org.jdom2.Document;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Documents that Rome makes, as bytes. */
final class XmlBytes {

    private XmlBytes() {}

    static Document tree(WireFeed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed that cannot be written", e);
        }
    }

    /** As UTF-8, which it says itself. */
    static byte[] of(Document document) {
        return new XMLOutputter(Format.getRawFormat().setEncoding("UTF-8"))
                .outputString(document)
                .getBytes(StandardCharsets.UTF_8);
    }
}
