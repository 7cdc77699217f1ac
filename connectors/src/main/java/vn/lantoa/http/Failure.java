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
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/**
 * What went wrong, as a fault in words. The words are ours: messages of a library or a server may contain an address's query or
 * a header, and with them a secret.
 */
final class Failure {

    private Failure() {}

    static FetchResult of(String address, Exception failure, Duration timeout) {
        if (failure instanceof SsrfGuard.Refused) {
            return FetchResult.failed(
                    address,
                    Fault.REFUSED_ADDRESS,
                    Diagnostic.of(DiagnosticKind.PRIVATE_ADDRESS, host(address), String.valueOf(failure.getMessage())));
        }
        if (failure instanceof ContentDecoding.TooLarge tooLarge) {
            return FetchResult.failed(
                    address, Fault.TOO_LARGE, Diagnostic.of(DiagnosticKind.LONG_ANSWER, tooLarge.limit()));
        }
        if (failure instanceof Intake.Flood) {
            return FetchResult.failed(
                    address, Fault.TOO_LARGE, Diagnostic.of(DiagnosticKind.BESIDE_BODY, Intake.MOST_BESIDE));
        }
        if (failure instanceof GrowingBody.NoRoom) {
            return FetchResult.failed(address, Fault.OWN_MACHINE, Diagnostic.of(DiagnosticKind.NO_ROOM));
        }
        if (failure instanceof InterruptedIOException) {
            return FetchResult.failed(address, Fault.TIMEOUT, Diagnostic.of(DiagnosticKind.NO_ANSWER, timeout));
        }
        if (failure instanceof UnknownHostException) {
            return FetchResult.failed(
                    address, Fault.UNREACHABLE, Diagnostic.of(DiagnosticKind.UNKNOWN_HOST, host(address)));
        }
        if (failure instanceof SSLException) {
            return FetchResult.failed(address, Fault.UNREACHABLE, Diagnostic.of(DiagnosticKind.NOT_SECURE));
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return FetchResult.failed(address, Fault.UNREACHABLE, Diagnostic.of(DiagnosticKind.NO_CONNECTION));
        }
        return broken(address, failure);
    }

    /** The result for a host that is closed for a while: it is not asked at all. */
    static FetchResult closed(String address, Fault reason, Duration left) {
        DiagnosticKind kind = reason == Fault.THROTTLED ? DiagnosticKind.ASKED_FOR_PEACE : DiagnosticKind.SILENT_HOST;
        return new FetchResult(address, 0, java.util.List.of(), null, reason, Diagnostic.of(kind, rounded(left)), left);
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
            return Fault.BROKEN; // an answer that does not fit the request
        }
        return status >= 500 ? Fault.SERVER_ERROR : Fault.NOT_FOUND;
    }

    private static FetchResult broken(String address, Exception failure) {
        DiagnosticKind kind;
        if (failure instanceof ContentDecoding.Unreadable || failure instanceof ZipException) {
            kind = DiagnosticKind.NOT_UNPACKED;
        } else if (failure instanceof EOFException || cutOff(failure)) {
            kind = DiagnosticKind.CUT_OFF;
        } else if (failure instanceof SocketException) {
            kind = DiagnosticKind.BROKEN_OFF;
        } else if (failure instanceof ProtocolException || failure instanceof NumberFormatException) {
            kind = DiagnosticKind.NOT_HTTP;
        } else if (failure instanceof IOException) {
            kind = DiagnosticKind.UNREADABLE;
        } else {
            kind = DiagnosticKind.ILL_FORMED;
        }
        return FetchResult.failed(address, Fault.BROKEN, Diagnostic.of(kind));
    }

    private static boolean cutOff(Exception failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("unexpected end of stream");
    }

    private static String host(String address) {
        return vn.lantoa.model.Addresses.host(address);
    }

    /** Without fractions of a second. */
    private static Duration rounded(Duration time) {
        return time.compareTo(Duration.ofSeconds(1)) < 0 ? time : Duration.ofSeconds(time.toSeconds());
    }
}
