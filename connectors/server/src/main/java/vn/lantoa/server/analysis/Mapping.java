package vn.lantoa.server.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;

/** The char filter {@code mapping}, with its list {@code mappings} of {@code from => to}. */
record Mapping(String name, NormalizeCharMap map) implements NormalizingCharFilterFactory {

    private static final String ARROW = "=>";

    static Mapping of(String name, Settings settings) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String rule : settings.getAsList("mappings")) {
            int arrow = rule.indexOf(ARROW);
            if (arrow < 0) {
                throw new IllegalArgumentException(
                        "char filter " + name + ": expected \"from => to\", was \"" + rule + "\"");
            }
            map.add(
                    rule.substring(0, arrow).strip(),
                    rule.substring(arrow + ARROW.length()).strip());
        }
        return new Mapping(name, map.build());
    }

    @Override
    public Reader create(Reader reader) {
        return new MappingCharFilter(map, reader);
    }
}
