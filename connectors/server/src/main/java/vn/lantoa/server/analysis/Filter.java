package vn.lantoa.server.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** A token filter that a search for a prefix or a pattern passes by. */
record Filter(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream stream) {
        return filter.apply(stream);
    }
}
