package vn.lantoa.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import vn.lantoa.model.Fault;

/**
 * What went wrong, as a fault in words. The words are ours: what a library or a server says may hold an address's query or
 * a header, and with them a secret.
 */
final class Failure {

    private Failure() {}

    static Fetched of(String address, Exception failure, Duration timeout) {
        if (failure instanceof AddressGuard.Refused) {
            return Fetched.failed(address, Fault.REFUSED_ADDRESS, host(address) + " " + failure.getMessage());
        }
        if (failure instanceof Unpacking.TooLarge) {
            return Fetched.failed(address, Fault.TOO_LARGE, failure.getMessage());
        }
        if (failure instanceof InterruptedIOException) {
            return Fetched.failed(address, Fault.TIMEOUT, "no complete answer within " + words(timeout));
        }
        if (failure instanceof UnknownHostException) {
            return Fetched.failed(
                    address, Fault.UNREACHABLE, "the name of the host cannot be resolved: " + host(address));
        }
        if (failure instanceof SSLException) {
            return Fetched.failed(
                    address,
                    Fault.UNREACHABLE,
                    "no secure connection: the certificate is not trusted, or the handshake failed");
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return Fetched.failed(address, Fault.UNREACHABLE, "the host takes no connection");
        }
        return broken(address, failure);
    }

    /** A host that is left alone for a while is not asked at all. */
    static Fetched closed(String address, Fault reason, Duration left) {
        String message = reason == Fault.THROTTLED
                ? "the host asked to be left alone for another " + words(left)
                : "the host gave no answer several times in a row, and is left alone for another " + words(left);
        return new Fetched(address, 0, java.util.List.of(), null, reason, message, left);
    }

    /** The fault of a status that is no success and no redirect. */
    static Fault of(int status) {
        if (status == 429) {
            return Fault.THROTTLED;
        }
        if (status == 408) {
            return Fault.TIMEOUT;
        }
        if (status == 401 || status == 402 || status == 403 || status == 407 || status == 451) {
            return Fault.FORBIDDEN;
        }
        return status >= 500 ? Fault.SERVER_ERROR : Fault.NOT_FOUND;
    }

    private static Fetched broken(String address, Exception failure) {
        String message;
        if (failure instanceof Unpacking.Unreadable || failure instanceof ZipException) {
            message = "the answer cannot be unpacked";
        } else if (failure instanceof EOFException || cutOff(failure)) {
            message = "the answer was cut off";
        } else if (failure instanceof SocketException) {
            message = "the connection was broken off";
        } else if (failure instanceof ProtocolException || failure instanceof NumberFormatException) {
            message = "the answer is not well-formed HTTP";
        } else if (failure instanceof IOException) {
            message = "the answer cannot be read";
        } else {
            message = "the address or a header is not well-formed";
        }
        return Fetched.failed(address, Fault.BROKEN, message);
    }

    private static boolean cutOff(Exception failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("unexpected end of stream");
    }

    private static String host(String address) {
        return vn.lantoa.model.Addresses.host(address);
    }

    private static String words(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            return time.toMillis() + " ms";
        }
        return time.compareTo(Duration.ofMinutes(2)) < 0 ? time.toSeconds() + " s" : time.toMinutes() + " min";
    }
}
