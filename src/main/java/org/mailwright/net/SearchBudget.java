package org.mailwright.net;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.DomainName;
import org.mailwright.model.Endpoint;

/**
 * What one search may open: so many connections and no more, so that no server takes it for an attack. Closing closes
 * all of them, from any thread.
 */
public final class SearchBudget implements AutoCloseable {

    public static final int MOST = 30;

    private final Connections connections;
    private final Optional<DomainName> domain;
    private final Set<Endpoint> tried = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Endpoint> proxy = new AtomicReference<>();
    private final AtomicInteger opened = new AtomicInteger();

    public SearchBudget() {
        this(new Connections());
    }

    /** For a look that is a part of other work, whose connections it shares. */
    public SearchBudget(Connections connections) {
        this(connections, Optional.empty());
    }

    private SearchBudget(Connections connections, Optional<DomainName> domain) {
        this.connections = connections;
        this.domain = domain;
    }

    /** For a search for the settings of a domain, whose owner is a stranger. */
    public static SearchBudget of(DomainName domain) {
        return new SearchBudget(new Connections(), Optional.of(domain));
    }

    /** The domain whose settings are searched for: its web servers may not lead into the person's own network. */
    public Optional<DomainName> domain() {
        return domain;
    }

    /** Whether a server's port may be tried: never a second time. */
    public boolean take(Endpoint endpoint) {
        return tried.add(endpoint) && takeAgain();
    }

    /** For a server that has answered, and then hung up between two questions. */
    public boolean takeAgain() {
        return opened.incrementAndGet() <= MOST;
    }

    /** Notes that a proxy was asked for a web server. */
    public void throughProxy(Endpoint asked) {
        proxy.compareAndSet(null, asked);
    }

    /** The first proxy that was asked. */
    public Optional<Endpoint> proxy() {
        return Optional.ofNullable(proxy.get());
    }

    public Connections connections() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }
}
