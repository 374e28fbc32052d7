// Thunderbird makes three accounts by itself: implicit TLS, STARTTLS, and no encryption with an own port.
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const wanted = [
  { email: "ann@example.org", type: "imap", host: "imap.example.org", port: 993, socket: 3, out: ["smtp.example.org", 465, 3, 3] },
  { email: "ben@example.net", type: "pop3", host: "pop.example.net", port: 110, socket: 2, out: ["smtp.example.net", 587, 2, 10] },
  { email: "cat@example.com", type: "imap", host: "mail.example.com", port: 1143, socket: 0, out: ["mail.example.com", 2525, 0, 1] },
];
for (const one of wanted) {
  const incoming = MailServices.accounts.createIncomingServer(one.email, one.host, one.type);
  incoming.port = one.port;
  incoming.socketType = one.socket;
  incoming.loginAtStartUp = false;
  const outgoing = MailServices.outgoingServer.createServer("smtp");
  const smtp = outgoing.QueryInterface(Ci.nsISmtpServer);
  [smtp.hostname, smtp.port, outgoing.socketType, outgoing.authMethod] = one.out;
  outgoing.username = one.out[3] === 1 ? "" : one.email;
  const identity = MailServices.accounts.createIdentity();
  identity.email = one.email;
  identity.smtpServerKey = outgoing.key;
  const account = MailServices.accounts.createAccount();
  account.incomingServer = incoming;
  account.addIdentity(identity);
}
MailServices.accounts.saveAccountInfo();
Services.prefs.savePrefFile(null);
return MailServices.accounts.accounts.length;
