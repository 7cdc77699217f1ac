package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkItemOutcomeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            200,                                   , SUCCESS
            201,                                   , SUCCESS
            404,                                   , SUCCESS
            404, index_not_found_exception         , FATAL
            409, version_conflict_engine_exception , SUPERSEDED
            400, document_parsing_exception        , REJECTED
            400, illegal_argument_exception        , REJECTED
            413, unknown                           , REJECTED
            422, unknown                           , REJECTED
            401, security_exception                , RETRY
            403, security_exception                , RETRY
            403, cluster_block_exception           , RETRY
            400, index_closed_exception            , RETRY
            429, cluster_block_exception           , RETRY
            408, unknown                           , RETRY
            429, es_rejected_execution_exception   , RETRY
            429, circuit_breaking_exception        , RETRY
            500, null_pointer_exception            , RETRY
            502, unknown                           , RETRY
            503, unavailable_shards_exception      , RETRY
            504, process_cluster_event_timeout     , RETRY
            0,   ConnectException                  , RETRY
            301, unknown                           , RETRY
            """)
    void statusAndErrorTellWhatBecomesOfAnItem(int status, String error, BulkItemOutcome outcome) {
        assertThat(BulkItemOutcome.of(status, error)).isEqualTo(outcome);
    }
}
