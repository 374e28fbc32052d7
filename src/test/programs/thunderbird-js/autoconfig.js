// What Thunderbird finds on the web for the address given[0], trusting the authority given[1] (PEM without its frame).
const { FetchConfig } = ChromeUtils.importESModule("resource:///modules/accountcreation/FetchConfig.sys.mjs");
Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB).addCertFromBase64(given[1], "C,C,C");
Services.io.offline = false; // the profile starts offline, so that no server is asked at the start
const config = await FetchConfig.fromISP(given[0].split("@")[1], given[0], new AbortController().signal);
const server = one => [one.type, one.hostname, one.port, one.socketType, one.auth, one.username];
return { source: config.source, incoming: server(config.incoming), outgoing: server(config.outgoing) };
