package org.mailwright.signin;

/** For commands that look at no registration. */
public final class RegistrationChecks {

    private RegistrationChecks() {}

    /** Reaches nobody. */
    public static RegistrationCheck unreached() {
        var network = SignInBench.network(Idp.trust());
        return new RegistrationCheck(network, new OpenClients(network, Registrations.NONE));
    }
}
