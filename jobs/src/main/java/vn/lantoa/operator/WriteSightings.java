package vn.lantoa.operator;

import org.apache.flink.api.common.functions.MapFunction;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.document.Write;
import vn.lantoa.model.Sighting;

/** A sighting becomes its document. */
public final class WriteSightings implements MapFunction<Sighting, Write> {

    private static final long serialVersionUID = 1L;

    @Override
    public Write map(Sighting sighting) {
        SightingDocument document = SightingDocument.of(sighting);
        return Write.index(Index.SIGHTINGS, document.id(), sighting.at().toEpochMilli(), document);
    }
}
