"""Mail servers that offer no encryption, as an attacker leaves them over: SMTP, IMAP and POP3 on the ports given.

usage: bare.py ADDRESS LOG smtp=PORT imap=PORT pop3=PORT
Every line that a client says goes into LOG. Whoever trusts these servers with a password is found out there.
"""

import socketserver
import sys
import threading

address, log = sys.argv[1], open(sys.argv[2], "ab", buffering=0)


class Session(socketserver.StreamRequestHandler):
    timeout = 20

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.say(self.server.greeting)
        try:
            for line in self.rfile:
                log.write(line)
                self.answer(line.decode("utf-8", "replace").strip())
        except (BrokenPipeError, ConnectionResetError):
            pass  # the client has had enough


class Smtp(Session):
    def answer(self, line):
        verb = line[:4].upper()
        if verb == "EHLO":
            self.say("250-bare")
            self.say("250 AUTH PLAIN LOGIN")
        elif verb == "AUTH":
            self.say("235 fine")
        elif verb == "DATA":
            self.say("354 go on")
        elif verb in ("HELO", "MAIL", "RCPT", "RSET", "NOOP", "QUIT") or line == ".":
            self.say("250 fine")
        elif verb == "STAR":
            self.say("502 unknown")


class Imap(Session):
    def answer(self, line):
        tag, _, rest = line.partition(" ")
        verb = rest.partition(" ")[0].upper()
        if verb == "CAPABILITY":
            self.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=LOGIN")
        self.say(tag + (" BAD unknown" if verb == "STARTTLS" else " OK fine"))


class Pop3(Session):
    def answer(self, line):
        verb = line[:4].upper()
        if verb == "CAPA":
            self.say("+OK\r\nUSER\r\nSASL PLAIN\r\n.")
        else:
            self.say("-ERR unknown" if verb == "STLS" else "+OK")


GREETINGS = {
    "smtp": (Smtp, "220 bare ESMTP"),
    "imap": (Imap, "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=LOGIN] bare"),
    "pop3": (Pop3, "+OK bare"),
}

for word in sys.argv[3:]:
    protocol, port = word.split("=")
    session, greeting = GREETINGS[protocol]
    socketserver.ThreadingTCPServer.allow_reuse_address = True
    server = socketserver.ThreadingTCPServer((address, int(port)), session)
    server.daemon_threads = True
    server.greeting = greeting
    threading.Thread(target=server.serve_forever).start()
