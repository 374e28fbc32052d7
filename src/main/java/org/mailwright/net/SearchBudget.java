package org.mailwright.net;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailwright.model.Endpoint;

/**
 * What one search may open: so many connections and no more, so that no server takes it for an attack. Closing closes
 * all of them, from any thread.
 */
public final class SearchBudget implements AutoCloseable {

    public static final int MOST = 30;

    private final Connections connections;
    private final Set<Endpoint> tried = ConcurrentHashMap.newKeySet();
    private final AtomicInteger opened = new AtomicInteger();

    public SearchBudget() {
        this(new Connections());
    }

    /** For a look that is a part of other work, whose connections it shares. */
    public SearchBudget(Connections connections) {
        this.connections = connections;
    }

    /** Whether a server's port may be tried: never a second time. */
    public boolean take(Endpoint endpoint) {
        return tried.add(endpoint) && takeAgain();
    }

    /** For a server that has answered, and then hung up between two questions. */
    public boolean takeAgain() {
        return opened.incrementAndGet() <= MOST;
    }

    public Connections connections() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }
}
