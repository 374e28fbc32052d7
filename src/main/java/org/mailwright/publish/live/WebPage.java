package org.mailwright.publish.live;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.domain.DomainFinding;
import org.mailwright.domain.State;
import org.mailwright.domain.Topic;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.http.HttpDocument;
import org.mailwright.net.http.HttpFetcher;

/** A published file as a web server gave it out, or what kept it back. */
sealed interface WebPage {

    /** It was given out as it should be. */
    record Given(HttpDocument document) implements WebPage {}

    /** It was given out, but not as it should be, so that its content can still be looked at. */
    record Odd(HttpDocument document, DomainFinding finding) implements WebPage {}

    /** There is none at this address. */
    record Missing(DomainFinding finding) implements WebPage {}

    /** There may be one, and nobody gets it. */
    record Kept(DomainFinding finding) implements WebPage {}

    Set<Cause> NOBODY_THERE = Set.of(Cause.DNS_NOT_FOUND, Cause.CONN_REFUSED, Cause.CONN_UNREACHABLE);
    Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    /** Fetches files about one topic. */
    final class Fetching {

        private final HttpFetcher web;
        private final Topic topic;
        private final Set<String> types;

        /** @param types the media types that readers take, the one to publish first in words */
        Fetching(HttpFetcher web, Topic topic, Set<String> types) {
            this.web = web;
            this.topic = topic;
            this.types = Set.copyOf(types);
        }

        WebPage get(String url) {
            return fetch(url, Optional.empty());
        }

        WebPage post(String url, String question) {
            return fetch(url, Optional.of(question));
        }

        private WebPage fetch(String url, Optional<String> post) {
            try {
                return judge(url, web.fetch(new HttpFetcher.Request(URI.create(url), post)), post.isPresent());
            } catch (ConnectionFailure e) {
                return kept(url, e.what());
            }
        }

        private WebPage kept(String url, Cause cause) {
            if (NOBODY_THERE.contains(cause))
                return new Missing(finding(State.ABSENT, url, cause.code(), LiveRule.WEB_MISSING));
            if (cause == Cause.DNS_TEMPORARY) return new Kept(finding(State.UNKNOWN, url, "", LiveRule.LIVE_UNHEARD));
            var rule = switch (cause) {
                case DISCO_INSECURE -> LiveRule.WEB_TO_HTTP;
                case DISCO_FOREIGN_HOST -> LiveRule.WEB_ELSEWHERE;
                case DISCO_MALICIOUS -> LiveRule.WEB_ENDLESS;
                default ->
                    cause.code().startsWith("cert-") || cause.code().startsWith("tls-")
                            ? LiveRule.WEB_CERTIFICATE
                            : LiveRule.WEB_UNREACHABLE;
            };
            return new Kept(finding(State.FAIL, url, cause.code(), rule, host(URI.create(url)), cause.code()));
        }

        private WebPage judge(String url, HttpDocument fetched, boolean posted) {
            int status = fetched.status();
            var code = "HTTP " + status;
            if (status == 404 || status == 410)
                return new Missing(finding(State.ABSENT, url, code, LiveRule.WEB_MISSING));
            if (status >= 500) return new Kept(finding(State.FAIL, url, code, LiveRule.WEB_SERVER_ERROR, code));
            if (status == 405 && posted) return new Kept(finding(State.FAIL, url, code, LiveRule.WEB_POST_REFUSED));
            if (status != 200) return new Kept(finding(State.FAIL, url, code, LiveRule.WEB_REFUSED, code));
            if (HTML.contains(fetched.mediaType())) {
                return new Missing(finding(State.ABSENT, url, fetched.mediaType(), LiveRule.WEB_PAGE));
            }
            var last = fetched.hops().getLast();
            if (!host(last).equals(host(fetched.hops().getFirst()))) {
                return new Odd(
                        fetched,
                        finding(
                                State.FAIL,
                                url,
                                last.toString(),
                                LiveRule.WEB_ELSEWHERE,
                                host(URI.create(url)),
                                host(last)));
            }
            if (!types.contains(fetched.mediaType())) {
                var found = fetched.mediaType().isEmpty() ? "-" : fetched.mediaType();
                var wanted = types.stream().sorted().toList().getLast();
                return new Odd(
                        fetched,
                        finding(State.FAIL, url, found, LiveRule.WEB_TYPE, found, wanted)
                                .publishing("Content-Type: " + wanted));
            }
            return new Given(fetched);
        }

        private DomainFinding finding(State state, String url, String found, LiveRule rule, String... values) {
            return new DomainFinding(topic, state, url, found, "", rule, List.of(values));
        }

        private static String host(URI url) {
            return String.valueOf(url.getHost());
        }
    }
}
