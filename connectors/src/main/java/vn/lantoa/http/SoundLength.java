package vn.lantoa.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Rejects an answer whose stated length is negative. The library would begin to read it, fail, and keep the
 * connection for ever; after an exception from here it releases it.
 */
final class SoundLength implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String length = response.header("Content-Length");
        if (length != null && length.strip().startsWith("-")) {
            throw new ProtocolException("a length below zero");
        }
        return response;
    }
}
