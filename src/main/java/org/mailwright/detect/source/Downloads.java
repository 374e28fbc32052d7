package org.mailwright.detect.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.detect.document.UnfitDocument;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.http.HttpDocument;
import org.mailwright.net.http.HttpFetcher;

/** Turns a document from the web into an answer: fetches it, reads it, judges where it came from. */
public final class Downloads {

    /** What a web server says that has a page for everything; there is no settings file behind it. */
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    /** Causes that say only that there is nothing at this address. */
    private static final Set<Cause> NOTHING_THERE =
            Set.of(Cause.DNS_NOT_FOUND, Cause.CONN_REFUSED, Cause.CONN_UNREACHABLE);

    private static final int SERVER_ERRORS = 500;

    /** Reads one format. */
    public interface Format {
        UntrustedSettings read(byte[] document) throws UnfitDocument;
    }

    /** Says what an offer from somewhere is worth. */
    public interface Judge {
        Candidate judge(HttpDocument fetched, UntrustedSettings offer);
    }

    private final HttpFetcher web;
    private final Judge judge;

    public Downloads(HttpFetcher web, Judge judge) {
        this.web = web;
        this.judge = judge;
    }

    public Answer get(String url, Format format) {
        return ask(new HttpFetcher.Request(URI.create(url), Optional.empty()), format);
    }

    Answer ask(HttpFetcher.Request request, Format format) {
        try {
            var fetched = web.fetch(request);
            if (fetched.status() >= SERVER_ERRORS) return new Answer.Failed(Cause.SERVER_BUSY);
            if (!fetched.isOk() || PAGES.contains(fetched.mediaType())) return new Answer.Nothing();
            return read(fetched, format);
        } catch (ConnectionFailure e) {
            return unfetched(e);
        }
    }

    Answer read(HttpDocument fetched, Format format) {
        try {
            var offer = format.read(fetched.body());
            return offer.isEmpty() ? new Answer.Nothing() : new Answer.Found(List.of(judge.judge(fetched, offer)));
        } catch (UnfitDocument e) {
            return e.isPage()
                    ? new Answer.Nothing()
                    : new Answer.Failed(e.what(), e.at(fetched.hops().getLast()));
        }
    }

    static Answer unfetched(ConnectionFailure e) {
        return NOTHING_THERE.contains(e.what()) ? new Answer.Nothing() : new Answer.Failed(e.what());
    }
}
