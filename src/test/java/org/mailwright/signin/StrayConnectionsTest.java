package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.mailwright.net.http.Parameters;
import org.mailwright.signin.SignInResult.Done;

/** Connections of other programs to the port of a sign-in, which say nothing or do not end what they say. */
@Execution(ExecutionMode.CONCURRENT)
class StrayConnectionsTest extends SignInBench {

    /** On one address. */
    private static final int MOST = 64;

    @Test
    void theyHoldUpNobody() throws Exception {
        var open = new AtomicLong();

        var result = signIn(PUBLIC, page -> {
            try (var strays = Strays.open(port(page), MOST - 4)) {
                strays.beginRequests(MOST - 4);
                idp.accept(page);
                open.set(strays.open());
            }
        });

        assertThat(result).isInstanceOf(Done.class);
        assertThat(open).hasValue(MOST - 4);
    }

    @Test
    void thereAreNeverMoreThanSixtyFour() throws Exception {
        var open = new AtomicLong();

        signIn(PUBLIC, page -> {
            try (var strays = Strays.open(port(page), MOST + 1)) {
                strays.awaitEndOfLast();
                open.set(strays.open());
            }
            idp.accept(page);
        });

        assertThat(open).hasValue(MOST);
    }

    /** Also where there is no room for the browser until then. */
    @Test
    void theyAreCutOffInTime() throws Exception {
        var result = signIn(PUBLIC, page -> {
            try (var strays = Strays.open(port(page), MOST)) {
                strays.beginRequests(MOST / 2);
                strays.awaitEnd();
                idp.accept(page);
            }
        });

        assertThat(result).isInstanceOf(Done.class);
    }

    private static int port(URI page) {
        var back = Parameters.parse(page.getRawQuery()).orElseThrow().get("redirect_uri");
        return URI.create(back.orElseThrow()).getPort();
    }
}
