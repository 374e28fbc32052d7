package org.mailwright.reply;

import java.util.Optional;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;

/** Says what a server's reply means, from where it was said, its codes, its words and whose server it is. */
public interface ReplyReader {

    Reading read(String reply, Context context);

    /**
     * Where a reply was heard, as far as that is known.
     *
     * @param provider the catalog's id
     */
    record Context(Optional<Stage> stage, Optional<Protocol> protocol, Optional<String> provider) {

        public static final Context UNKNOWN = new Context(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What the reply stands for, and how sure that is. */
    record Reading(Cause cause, Confidence confidence) {

        /** What it comes to at a provider that refuses everybody's usual password and calls it wrong. */
        public Reading whereOnlyAppPasswordsWork() {
            return cause == Cause.AUTH_BAD_CREDENTIALS
                    ? new Reading(Cause.AUTH_APP_PASSWORD_REQUIRED, Confidence.MEDIUM)
                    : this;
        }
    }

    /** How sure a reading is. */
    enum Confidence {
        /** The words are known, or the enhanced code says it by itself. */
        HIGH,
        /** The stage and the code say it. */
        MEDIUM,
        /** A guess from the class of the code alone. */
        LOW
    }
}
