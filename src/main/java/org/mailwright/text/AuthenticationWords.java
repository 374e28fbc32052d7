package org.mailwright.text;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.mailwright.check.AuthenticationResults;

/** Says what the receiving server thinks of the test message. */
final class AuthenticationWords {

    private final Messages messages;

    AuthenticationWords(Messages messages) {
        this.messages = messages;
    }

    /** Empty if the server says nothing of it. */
    Optional<String> of(AuthenticationResults results) {
        var said = new LinkedHashMap<String, String>();
        results.spf().ifPresent(result -> said.put("SPF", result));
        results.dkim().ifPresent(result -> said.put("DKIM", result));
        results.dmarc().ifPresent(result -> said.put("DMARC", result));
        var failed = said.entrySet().stream()
                .filter(entry -> !entry.getValue().equals("pass"))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        if (said.isEmpty()) return Optional.empty();
        // DMARC has weighed SPF and DKIM already: one of them is enough for it (RFC 7489, section 4.2).
        boolean proven = failed.isEmpty() || results.dmarc().equals(Optional.of("pass"));
        said.values().removeIf(result -> proven && !result.equals("pass"));
        return Optional.of(
                proven
                        ? messages.get("check.authentic", messages.list(said.keySet().stream()))
                        : messages.get("check.not-authentic", messages.list(failed.stream())));
    }
}
