package org.mailwright.batch.live;

import java.io.IOException;
import java.util.Optional;
import org.mailwright.batch.PeopleList;
import org.mailwright.model.Secret;

/** Where the passwords of a list come from. Asked for each entry once, in the order of the list. */
public interface PasswordSource {

    /** The password of a column of the list. */
    PasswordSource COLUMN = new PasswordSource() {

        @Override
        public Optional<Secret> of(PeopleList.Entry.Somebody entry) {
            return entry.password().secret();
        }

        @Override
        public void skip() {}
    };

    /** Somebody's password, which the caller closes; empty where there is none. */
    Optional<Secret> of(PeopleList.Entry.Somebody entry) throws IOException;

    /** A row that is no person's comes next. */
    void skip() throws IOException;
}
