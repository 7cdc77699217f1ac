package vn.lantoa.operator;

import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.Write;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Withdrawn;

/**
 * Takes the documents of an item that has to go out of the index: the article and that it was sighted. Its evidence goes when
 * its day is counted again.
 */
public final class Withdraw implements FlatMapFunction<Withdrawn, Write> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(Withdrawn withdrawn, Collector<Write> out) {
        long version = withdrawn.at().toEpochMilli();
        out.collect(Write.delete(Index.ARTICLES, withdrawn.article(), version));
        String sighting = Ids.sighting(withdrawn.article(), withdrawn.channel().id());
        out.collect(Write.delete(Index.SIGHTINGS, sighting, version));
    }
}
