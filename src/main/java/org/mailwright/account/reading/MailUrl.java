package org.mailwright.account.reading;

import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.Setting;

/**
 * The URL of a mail server as programs write it, such as {@code imaps://ada%40example.org@mail.example.org:993/INBOX}. A
 * password was cut out before.
 *
 * @param scheme in lower case, what stands behind a + included
 * @param user decoded
 * @param query behind the ?, or empty
 */
public record MailUrl(String scheme, Optional<Setting> user, Setting host, Optional<Setting> port, String query) {

    public static Optional<MailUrl> parse(Setting setting) {
        var text = setting.value().strip();
        int split = text.indexOf("://");
        if (split <= 0) return Optional.empty();
        int start = split + 3;
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) end++;
        var authority = text.substring(start, end);
        int at = authority.lastIndexOf('@');
        var user = at < 0
                ? Optional.<Setting>empty()
                : Optional.of(setting.as(PercentText.decoded(authority.substring(0, at))));
        var hostPort = HostPort.of(setting.as(authority.substring(at + 1)));
        int question = text.indexOf('?', start);
        return Optional.of(new MailUrl(
                text.substring(0, split).toLowerCase(Locale.ROOT),
                user.filter(each -> !each.isBlank()),
                hostPort.host(),
                hostPort.port(),
                question < 0 ? "" : text.substring(question + 1)));
    }

    /** The scheme without what stands behind a +. */
    public String protocol() {
        int plus = scheme.indexOf('+');
        return plus < 0 ? scheme : scheme.substring(0, plus);
    }

    /** Whether the scheme has this word behind a +. */
    public boolean has(String word) {
        return ("+" + scheme + "+").contains("+" + word + "+");
    }
}
