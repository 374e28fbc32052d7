package org.mailwright.check;

import java.util.List;
import java.util.stream.Stream;

/** Every case there is. */
public final class Cases {

    private Cases() {}

    public static List<Case> all() {
        return Stream.of(
                        ConnectCases.all(),
                        GreetingCases.all(),
                        TlsCases.all(),
                        CertificateCases.all(),
                        LoginCases.all(),
                        RealServerCases.all(),
                        SendCases.all(),
                        ArrivalCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
