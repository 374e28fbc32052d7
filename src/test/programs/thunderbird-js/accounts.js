// What Thunderbird makes of its accounts: the default one first.
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const name = account => account.incomingServer && account.incomingServer.prettyName;
const main = MailServices.accounts.defaultAccount;
return {
  default: main && main.key,
  defaultOutgoing: MailServices.outgoingServer.defaultServer && MailServices.outgoingServer.defaultServer.key,
  accounts: MailServices.accounts.accounts
    .filter(account => account.incomingServer.type !== "none")
    .map(account => {
      const incoming = account.incomingServer;
      const identity = account.defaultIdentity;
      const outgoing = identity && MailServices.outgoingServer.getServerByKey(identity.smtpServerKey);
      const smtp = outgoing && outgoing.QueryInterface(Ci.nsISmtpServer);
      return {
        key: account.key, name: name(account), type: incoming.type, host: incoming.hostName ?? incoming.hostname, port: incoming.port,
        socket: incoming.socketType, auth: incoming.authMethod, user: incoming.username,
        email: identity && identity.email, fullName: identity && identity.fullName,
        outgoing: smtp && { host: smtp.hostname, port: smtp.port, socket: outgoing.socketType,
                            auth: outgoing.authMethod, user: outgoing.username },
        leave: incoming.type === "pop3"
          ? { keep: incoming.getBoolValue("leave_on_server"), days: incoming.getIntValue("num_days_to_leave_on_server") }
          : undefined,
      };
    }),
};
