package org.mailwright.signin;

/** What a sign-in service answers: what it was asked for, or why not. */
sealed interface Reply<T> {

    record Given<T>(T value) implements Reply<T> {}

    record Refused<T>(Refusal refusal) implements Reply<T> {}

    static <T> Reply<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
