package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import vn.lantoa.settings.ExitCode;
import vn.lantoa.settings.Listening;

class AllInOneTest {

    @Test
    void aPortThatIsTakenWhileTheJobRunsIsNoMistakeOfWhoAsked() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Listening named = Listening.usual().with(null, taken.getLocalPort());
            Ending ending = Ending.of(catchThrowable(() -> Work.of(() -> {
                AllInOne.stillHas(named);
                return null;
            })));
            assertThat(ending.code()).isEqualTo(ExitCode.NOT_WELL);
            assertThat(ending.words())
                    .singleElement()
                    .asString()
                    .startsWith("--port: port " + taken.getLocalPort() + " of 127.0.0.1 is taken by another program");
        }
    }
}
