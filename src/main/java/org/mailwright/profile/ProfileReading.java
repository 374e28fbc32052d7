package org.mailwright.profile;

import java.io.IOException;
import org.mailwright.json.FaultKind;
import org.mailwright.json.JsonFault;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.model.Codes;

/** The result of reading a profile file. */
public sealed interface ProfileReading {

    record Read(Profile profile) implements ProfileReading {}

    /**
     * The file was read and is not fit to be used. Its values are never repeated, since one may be a password.
     *
     * @param path where in the file, such as {@code account.incoming[0].port}; empty for the whole file
     * @param line from 1 on, or 0 where it is not known
     */
    record Refused(Problem problem, String path, int line) implements ProfileReading {

        /** A longer path would tell a person nothing. */
        private static final int MAX_PATH = 80;

        static Refused of(JsonFault fault) {
            var missing = fault.kind() == JsonFaultKind.MISSING
                    ? "." + fault.arguments().getFirst()
                    : "";
            var path = (fault.path() + missing).replaceFirst("^\\$\\.?", "");
            var shown = path.length() > MAX_PATH ? path.substring(0, MAX_PATH) + "…" : path;
            return new Refused(Problem.of(fault.kind()), shown, fault.line());
        }

        /** The key of the sentence about it. */
        public String key() {
            return "profile." + problem.code();
        }

        /** What the sentence is filled in with: the path, and the line in digits. */
        public Object[] values() {
            return new Object[] {path, Integer.toString(line)};
        }
    }

    /** The file could not be read from the disk. */
    record Unreadable(IOException trouble) implements ProfileReading {}

    /** Why a file is not a profile. */
    enum Problem implements FaultKind {
        TOO_LARGE,
        NOT_UTF8,
        NOT_JSON,
        TOO_DEEP,
        DUPLICATE_KEY,
        NOT_A_PROFILE,
        UNKNOWN_VERSION,
        /** It is for several people, and nobody said for whom. */
        NEEDS_ADDRESS,
        HOLDS_PASSWORD,
        MISSING,
        WRONG_TYPE,
        BAD_ADDRESS,
        BAD_HOST,
        BAD_PORT,
        BAD_VALUE,
        CONTROL_CHARACTER,
        NO_SERVER;

        /** The word that ends the key of its sentence, such as bad-port. */
        @Override
        public String code() {
            return Codes.of(this);
        }

        private static Problem of(FaultKind kind) {
            return switch (kind) {
                case Problem own -> own;
                case JsonFaultKind.TOO_LARGE -> TOO_LARGE;
                case JsonFaultKind.NOT_UTF8 -> NOT_UTF8;
                case JsonFaultKind.TOO_DEEP -> TOO_DEEP;
                case JsonFaultKind.KEY_TWICE -> DUPLICATE_KEY;
                case JsonFaultKind.MISSING -> MISSING;
                case JsonFaultKind.OUT_OF_RANGE -> BAD_VALUE;
                case JsonFaultKind json when json.endsReading() -> NOT_JSON;
                default -> WRONG_TYPE;
            };
        }
    }
}
