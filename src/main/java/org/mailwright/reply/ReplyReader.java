package org.mailwright.reply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * What the reply stands for, and how sure that is.
     *
     * @param also the other causes that the reply names, likeliest first
     */
    record Reading(Cause cause, Confidence confidence, List<Cause> also) {

        /** The reply was not understood. */
        public static final Reading UNKNOWN = new Reading(Cause.UNKNOWN, Confidence.LOW);

        public Reading {
            also = List.copyOf(also);
        }

        public Reading(Cause cause, Confidence confidence) {
            this(cause, confidence, List.of());
        }

        /** A refused log-on at a provider where something else than a wrong password is the usual reason. */
        public Reading whereUsually(List<Cause> reasons) {
            if (cause != Cause.AUTH_BAD_CREDENTIALS || reasons.isEmpty()) return this;
            var others = Stream.of(reasons.stream().skip(1), Stream.of(cause), also.stream())
                    .flatMap(causes -> causes)
                    .filter(other -> other != reasons.getFirst())
                    .distinct()
                    .toList();
            return new Reading(reasons.getFirst(), Confidence.MEDIUM, others);
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
