// Sends a message from the account with the key given[0], trusting the authority given[1] (PEM without its frame).
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB).addCertFromBase64(given[1], "C,C,C");
Services.io.offline = false; // the profile starts offline, so that no server is asked at the start
const account = MailServices.accounts.getAccount(given[0]);
const identity = account.defaultIdentity;
identity.doFcc = false; // a copy would go to an incoming server that is not there
MailServices.outgoingServer.getServerByKey(identity.smtpServerKey).password = "secret"; // else a person is asked
const file = Services.dirsvc.get("TmpD", Ci.nsIFile);
file.append("mailwright-test.eml");
file.createUnique(Ci.nsIFile.NORMAL_FILE_TYPE, 0o600);
const text = `From: ${identity.email}\r\nTo: somebody@example.net\r\nSubject: through its own server\r\n\r\nHello\r\n`;
await IOUtils.writeUTF8(file.path, text);
const fields = Cc["@mozilla.org/messengercompose/composefields;1"].createInstance(Ci.nsIMsgCompFields);
fields.from = identity.email;
fields.to = "somebody@example.net";
const status = await new Promise(resolve => {
  const listener = {
    QueryInterface: ChromeUtils.generateQI(["nsIMsgSendListener"]),
    onStartSending() {}, onSendProgress() {}, onStatus() {}, onGetDraftFolderURI() {}, onSendNotPerformed() {},
    onTransportSecurityError(id, code, secInfo, location) { resolve("certificate " + code + " of " + location); },
    onStopSending(id, code) { resolve(code); },
  };
  Cc["@mozilla.org/messengercompose/send;1"].createInstance(Ci.nsIMsgSend).sendMessageFile(
    identity, account.key, fields, file, true, false, Ci.nsIMsgSend.nsMsgDeliverNow, null, listener, null, "");
});
Services.io.offline = true;
return { status, defaultOutgoing: MailServices.outgoingServer.defaultServer.key };
