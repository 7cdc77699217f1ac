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
import vn.lantoa.model.DetailKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Remark;

/**
 * What went wrong, as a fault in words. The words are ours: what a library or a server says may hold an address's query or
 * a header, and with them a secret.
 */
final class Failure {

    private Failure() {}

    static Fetched of(String address, Exception failure, Duration timeout) {
        if (failure instanceof AddressGuard.Refused) {
            return Fetched.failed(
                    address,
                    Fault.REFUSED_ADDRESS,
                    Remark.of(DetailKind.PRIVATE_ADDRESS, host(address), failure.getMessage()));
        }
        if (failure instanceof Unpacking.TooLarge tooLarge) {
            return Fetched.failed(address, Fault.TOO_LARGE, Remark.of(DetailKind.LONG_ANSWER, tooLarge.limit()));
        }
        if (failure instanceof Intake.Flood) {
            return Fetched.failed(address, Fault.TOO_LARGE, Remark.of(DetailKind.BESIDE_BODY, Intake.MOST_BESIDE));
        }
        if (failure instanceof GrowingBody.NoRoom) {
            return Fetched.failed(address, Fault.OWN_MACHINE, Remark.of(DetailKind.NO_ROOM));
        }
        if (failure instanceof InterruptedIOException) {
            return Fetched.failed(address, Fault.TIMEOUT, Remark.of(DetailKind.NO_ANSWER, timeout));
        }
        if (failure instanceof UnknownHostException) {
            return Fetched.failed(address, Fault.UNREACHABLE, Remark.of(DetailKind.UNKNOWN_HOST, host(address)));
        }
        if (failure instanceof SSLException) {
            return Fetched.failed(address, Fault.UNREACHABLE, Remark.of(DetailKind.NOT_SECURE));
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return Fetched.failed(address, Fault.UNREACHABLE, Remark.of(DetailKind.NO_CONNECTION));
        }
        return broken(address, failure);
    }

    /** A host that is left alone for a while is not asked at all. */
    static Fetched closed(String address, Fault reason, Duration left) {
        DetailKind kind = reason == Fault.THROTTLED ? DetailKind.ASKED_FOR_PEACE : DetailKind.SILENT_HOST;
        return new Fetched(address, 0, java.util.List.of(), null, reason, Remark.of(kind, rounded(left)), left);
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
        if (status < 200 || status == 304) {
            return Fault.BROKEN; // an answer to something else than was asked
        }
        return status >= 500 ? Fault.SERVER_ERROR : Fault.NOT_FOUND;
    }

    private static Fetched broken(String address, Exception failure) {
        DetailKind kind;
        if (failure instanceof Unpacking.Unreadable || failure instanceof ZipException) {
            kind = DetailKind.NOT_UNPACKED;
        } else if (failure instanceof EOFException || cutOff(failure)) {
            kind = DetailKind.CUT_OFF;
        } else if (failure instanceof SocketException) {
            kind = DetailKind.BROKEN_OFF;
        } else if (failure instanceof ProtocolException || failure instanceof NumberFormatException) {
            kind = DetailKind.NOT_HTTP;
        } else if (failure instanceof IOException) {
            kind = DetailKind.UNREADABLE;
        } else {
            kind = DetailKind.ILL_FORMED;
        }
        return Fetched.failed(address, Fault.BROKEN, Remark.of(kind));
    }

    private static boolean cutOff(Exception failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("unexpected end of stream");
    }

    private static String host(String address) {
        return vn.lantoa.model.Addresses.host(address);
    }

    /** Without the fractions of a second, which nobody wants to read. */
    private static Duration rounded(Duration time) {
        return time.compareTo(Duration.ofSeconds(1)) < 0 ? time : Duration.ofSeconds(time.toSeconds());
    }
}
