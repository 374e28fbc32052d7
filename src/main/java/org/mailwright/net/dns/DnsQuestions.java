package org.mailwright.net.dns;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Questions to name servers that are under way; one that is asked twice at once is sent once. */
final class DnsQuestions {

    /** More records than this are not a person's mail domain but somebody's joke. */
    private static final int MAX_RECORDS = 100;

    private final Supplier<LookupSession> sessions;
    private @Nullable LookupSession session;
    private final ConcurrentHashMap<Question, CompletableFuture<List<Record>>> underWay = new ConcurrentHashMap<>();

    /** Each session is opened when the first question of it is asked. */
    DnsQuestions(Supplier<LookupSession> sessions) {
        this.sessions = sessions;
    }

    /** Fails with a {@link DnsFailure}; cancelling it cancels nobody else's. */
    <T extends Record> CompletableFuture<List<T>> ask(String name, int type, Class<T> kind) {
        Name wanted;
        try {
            wanted = Name.fromString(name, Name.root);
        } catch (TextParseException e) {
            return CompletableFuture.failedFuture(new DnsFailure(DnsFailure.Kind.NOT_FOUND, "not a name in DNS"));
        }
        return shared(new Question(wanted, type))
                .thenApply(records -> records.stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .limit(MAX_RECORDS)
                        .toList());
    }

    static <T> List<T> await(CompletableFuture<List<T>> answer) throws DnsFailure {
        try {
            return answer.get(DnsResolver.LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DnsFailure(DnsFailure.Kind.TEMPORARY, "interrupted");
        } catch (TimeoutException e) {
            throw new DnsFailure(DnsFailure.Kind.TEMPORARY, "no name server answered in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DnsFailure failure
                    ? new DnsFailure(failure.kind(), String.valueOf(failure.getMessage()))
                    : new DnsFailure(DnsFailure.Kind.TEMPORARY, String.valueOf(e.getCause()));
        }
    }

    private CompletableFuture<List<Record>> shared(Question question) {
        var answer = new CompletableFuture<List<Record>>();
        var before = underWay.putIfAbsent(question, answer);
        if (before != null) return before;
        session()
                .lookupAsync(question.name(), question.type())
                .thenApply(LookupResult::getRecords)
                .whenComplete((records, trouble) -> {
                    underWay.remove(question);
                    if (trouble == null) answer.complete(records);
                    else fail(answer, Objects.requireNonNullElse(trouble.getCause(), trouble));
                });
        return answer;
    }

    private synchronized LookupSession session() {
        var open = session;
        if (open == null) {
            open = sessions.get();
            session = open;
        }
        return open;
    }

    private synchronized void forgetSession() {
        session = null;
    }

    private void fail(CompletableFuture<List<Record>> answer, Throwable trouble) {
        switch (trouble) {
            case NoSuchRRSetException _ -> answer.complete(List.of());
            case NoSuchDomainException e ->
                answer.completeExceptionally(new DnsFailure(DnsFailure.Kind.NOT_FOUND, String.valueOf(e.getMessage())));
            default -> {
                // The computer may have changed networks, and with them its name servers.
                forgetSession();
                answer.completeExceptionally(new DnsFailure(DnsFailure.Kind.TEMPORARY, String.valueOf(trouble)));
            }
        }
    }

    private record Question(Name name, int type) {}
}
