package org.mailwright.account.reading;

import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.Setting;

/**
 * The URL of a mail server as programs write it, such as {@code imaps://ada%40example.org@mail.example.org:993/INBOX}. A
 * password was cut out before.
 *
 * @param source the whole, with its {@linkplain org.mailwright.account.Place#form form}
 * @param scheme in lower case, what stands behind a + included
 * @param user decoded
 * @param query behind the ?
 */
public record MailUrl(
        Setting source, String scheme, Optional<Setting> user, Setting host, Optional<Setting> port, UrlQuery query) {

    public static Optional<MailUrl> parse(Setting setting) {
        var text = setting.value().strip();
        int split = text.indexOf("://");
        if (split <= 0) return Optional.empty();
        int start = split + 3;
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) end++;
        var authority = text.substring(start, end);
        int at = authority.lastIndexOf('@');
        var account = at < 0 ? "" : authority.substring(0, at);
        boolean password = account.endsWith(":");
        var name = password ? account.substring(0, account.length() - 1) : account;
        var scheme = text.substring(0, split).toLowerCase(Locale.ROOT);
        int question = text.indexOf('?', start);
        var sender = (name.isEmpty() ? "" : "{user}") + (password ? ":PASSWORD" : "") + (at < 0 ? "" : "@");
        var source = setting.of(UrlForm.of(scheme, sender, text.substring(end)));
        var hostPort = HostPort.of(source.as(authority.substring(at + 1)));
        return Optional.of(new MailUrl(
                source,
                scheme,
                Optional.of(source.as(PercentText.decoded(name))).filter(each -> !each.isBlank()),
                hostPort.host(),
                hostPort.port(),
                new UrlQuery(question < 0 ? "" : text.substring(question + 1))));
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
