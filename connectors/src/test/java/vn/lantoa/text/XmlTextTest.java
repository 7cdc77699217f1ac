package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** By the word of a real parser of XML. */
class XmlTextTest {

    @Test
    void whatIsKeptIsReadAndWhatIsLeftOutIsRefused() throws Exception {
        StringBuilder kept = new StringBuilder();
        int left = 0;
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            String text = Character.toString(letter);
            if (XmlText.legal(text).isEmpty()) {
                assertThat(isRead(text)).as("U+%04X", letter).isFalse();
                left++;
            } else {
                kept.append(letter == '<' || letter == '&' ? " " : text);
            }
        }
        assertThat(isRead(kept.toString())).isTrue();
        // control characters, halves of letters, U+FFFE and U+FFFF
        assertThat(left).isEqualTo(29 + 2_048 + 2);
    }

    @Test
    void whatStandsAroundStays() {
        assertThat(XmlText.legal("a\u0000b\uD800c\uDC00d\uFFFEe\uFFFFf\t\n\r")).isEqualTo("abcdef\t\n\r");
        assertThat(XmlText.legal("𝔘\uD83F\uDFFE\uDBFF\uDFFF")).isEqualTo("𝔘\uD83F\uDFFE\uDBFF\uDFFF");
        String legal = "Chuyển đổi số";
        assertThat(XmlText.legal(legal)).isSameAs(legal);
    }

    private static boolean isRead(String text) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        // which throws, and prints nothing
        parser.setErrorHandler(new DefaultHandler());
        try {
            parser.parse(new InputSource(new StringReader("<a>" + text + "</a>")));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }
}
