package org.mailwright.publish.live;

import org.mailwright.domain.DomainFinding;
import org.mailwright.model.Codes;

/** What the check of published settings can find. */
public enum LiveRule implements DomainFinding.Rule {
    LIVE_OK,
    LIVE_UNHEARD,
    WEB_MISSING,
    WEB_PAGE,
    WEB_UNREACHABLE,
    WEB_CERTIFICATE,
    WEB_HTTP_ONLY,
    WEB_ELSEWHERE,
    WEB_TO_HTTP,
    WEB_ENDLESS,
    WEB_REFUSED,
    WEB_POST_REFUSED,
    WEB_SERVER_ERROR,
    WEB_TYPE,
    WEB_DTD,
    WEB_BROKEN,
    SETTINGS_DIFFER,
    SETTINGS_LACK,
    SETTINGS_NONE,
    AUTOCONFIG_DOMAIN,
    AUTOCONFIG_SOCKET,
    AUTOCONFIG_PLAIN,
    AUTOCONFIG_USERNAME,
    AUTOCONFIG_PERSONAL,
    AUTOCONFIG_PASSWORD,
    AUTODISCOVER_CASE,
    AUTODISCOVER_POP,
    AUTODISCOVER_SSL,
    AUTODISCOVER_SPA,
    AUTODISCOVER_PERSONAL,
    AUTODISCOVER_LOG_ON,
    PACC_NO_FILE,
    PACC_NO_RECORD,
    PACC_RECORD,
    PACC_DIGEST,
    SRV_ABSENT,
    SRV_MISSING,
    SRV_EXTRA,
    SRV_ALIAS,
    SRV_NO_ADDRESS,
    SRV_PRIORITY,
    SRV_DENIED,
    SRV_DENIED_AND_OTHERS,
    SRV_PORT,
    SRV_STARTTLS_FIRST,
    MOBILECONFIG_UNSIGNED,
    MOBILECONFIG_CHANGED,
    MOBILECONFIG_EXPIRED;

    @Override
    public String code() {
        return Codes.of(this);
    }
}
