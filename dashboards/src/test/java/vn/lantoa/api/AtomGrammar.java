package vn.lantoa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The grammar of RFC 4287, and those of its rules that no grammar can say. */
final class AtomGrammar {

    private AtomGrammar() {}

    static void assertValid(byte[] document) throws Exception {
        assertThat(faults(document)).isEmpty();
        Document tree = tree(document);
        assertThat(count(tree, "//*[local-name()='entry'][not(*[local-name()='author'])]"))
                .as("entries without author")
                .isZero();
        assertThat(count(tree, "//*[local-name()='entry'][not(*[local-name()='link'][@rel='alternate'])]"))
                .as("entries without alternate")
                .isZero();
        assertThat(count(tree, "//*[local-name()='id']/text()[. = preceding::*[local-name()='id']/text()]"))
                .as("ids that stand twice")
                .isZero();
        assertThat(count(
                        tree, "/*[local-name()='feed']/*[local-name()='link'][@rel='self'][starts-with(@href,'http')]"))
                .isOne();
    }

    static List<String> faults(byte[] document) throws Exception {
        List<String> faults = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                faults.add(e.toString());
            }

            @Override
            public void error(SAXParseException e) {
                faults.add(e.toString());
            }

            @Override
            public void fatalError(SAXParseException e) {
                faults.add(e.toString());
            }
        });
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        assertThat(driver.loadSchema(new InputSource(
                        AtomGrammar.class.getResource("/vn/lantoa/api/atom.rnc").toString())))
                .as("grammar read: %s", faults)
                .isTrue();
        driver.validate(new InputSource(new ByteArrayInputStream(document)));
        return faults;
    }

    static Document tree(byte[] document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
    }

    private static int count(Document tree, String path) throws Exception {
        return ((Double) XPathFactory.newDefaultInstance()
                        .newXPath()
                        .evaluate("count(" + path + ")", tree, XPathConstants.NUMBER))
                .intValue();
    }
}
