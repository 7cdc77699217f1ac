package vn.lantoa.server.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;

/** A token filter that changes letters only: normalizers may use it, and searches for prefixes go through it. */
record NormalFilter(String name, UnaryOperator<TokenStream> filter) implements NormalizingTokenFilterFactory {

    @Override
    public TokenStream create(TokenStream stream) {
        return filter.apply(stream);
    }
}
