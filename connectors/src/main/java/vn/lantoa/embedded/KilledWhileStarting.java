package vn.lantoa.embedded;

import vn.lantoa.elastic.ElasticsearchUnavailable;

/** That somebody, or a system without memory, killed a server before it answered: another start may go well. */
final class KilledWhileStarting extends ElasticsearchUnavailable {

    private static final long serialVersionUID = 1L;

    KilledWhileStarting(ElasticsearchUnavailable what) {
        super(what.getMessage(), what);
    }
}
