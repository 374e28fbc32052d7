package org.mailwright.account.imports;

import java.util.function.Consumer;
import org.mailwright.account.ServerDraft;
import org.mailwright.model.Protocol;

/**
 * A server of a file, before it is part of an account.
 *
 * @param domain what groups it with the other servers of its provider
 * @param fill puts its values into a draft
 */
record ServerSource(Protocol protocol, String domain, Consumer<ServerDraft> fill) {

    void into(ServerDraft draft) {
        fill.accept(draft);
    }
}
