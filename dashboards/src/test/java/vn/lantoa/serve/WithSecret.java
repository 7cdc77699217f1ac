package vn.lantoa.serve;

import vn.lantoa.settings.ElasticsearchSettings;

/** Addresses that hold the secret of the embedded server, as its start prints them. */
final class WithSecret {

    private WithSecret() {}

    static String address(ElasticsearchSettings elasticsearch) {
        return elasticsearch
                .hosts()
                .get(0)
                .replaceFirst("://", "://" + elasticsearch.user() + ":" + elasticsearch.password() + "@");
    }
}
