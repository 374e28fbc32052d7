"""A mail server that keeps what it is sent: TLS from the first byte on at port 465, STARTTLS at port 587.

It takes any user name and password, on an encrypted connection only, and nothing without a sign-in.
"""

import base64
import socketserver
import ssl
import threading


class Session(socketserver.StreamRequestHandler):
    timeout = 20

    def setup(self):
        self.how = None
        if self.server.implicit:
            self.request = self.server.context.wrap_socket(self.request, server_side=True)
            self.how = "tls"
        super().setup()

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")
        self.wfile.flush()

    def hear(self):
        line = self.rfile.readline(100_000)
        return line.decode("utf-8", "surrogateescape").rstrip("\r\n") if line else None

    def handle(self):
        self.user = self.password = self.sender = None
        self.to = []
        self.say("220 test ESMTP")
        while (line := self.hear()) is not None:
            verb = line.split(" ")[0].upper()
            if verb == "QUIT":
                self.say("221 bye")
                return
            getattr(self, "do_" + verb.lower(), self.unknown)(line)

    def unknown(self, line):
        self.say("502 no")

    def do_ehlo(self, line):
        offers = ["test", "8BITMIME", "SMTPUTF8"]
        if self.how is None and self.server.starttls:
            offers.append("STARTTLS")
        if self.how or self.server.plain_auth:
            offers.append("AUTH PLAIN LOGIN")
        for offer in offers[:-1]:
            self.say("250-" + offer)
        self.say("250 " + offers[-1])

    def do_helo(self, line):
        self.say("250 test")

    def do_noop(self, line):
        self.say("250 fine")

    def do_rset(self, line):
        self.sender, self.to = None, []
        self.say("250 fine")

    def do_starttls(self, line):
        if not self.server.starttls or self.how:
            return self.say("502 no")
        self.say("220 go on")
        self.request = self.server.context.wrap_socket(self.request, server_side=True)
        self.rfile = self.request.makefile("rb")
        self.wfile = self.request.makefile("wb")
        self.how = "starttls"

    def do_auth(self, line):
        words = line.split(" ")
        if words[1].upper() == "PLAIN":
            given = words[2] if len(words) > 2 else self.ask("")
            _, self.user, self.password = base64.b64decode(given).decode().split("\0")
        else:
            given = words[2] if len(words) > 2 else self.ask("VXNlcm5hbWU6")
            self.user = base64.b64decode(given).decode()
            self.password = base64.b64decode(self.ask("UGFzc3dvcmQ6")).decode()
        self.server.keep({"auth": self.user, "tls": self.how})
        self.say("235 welcome")

    def ask(self, question):
        self.say("334 " + question)
        return self.hear() or ""

    def do_mail(self, line):
        if self.how is None:
            return self.say("530 encrypt first")
        self.sender = line[10:].split(">")[0].lstrip("<")
        self.say("250 fine")

    def do_rcpt(self, line):
        self.to.append(line[8:].split(">")[0].lstrip("<"))
        self.say("250 fine")

    def do_data(self, line):
        self.say("354 go on")
        lines = []
        while (line := self.hear()) not in (".", None):
            lines.append(line)
        self.server.keep(
            {"tls": self.how, "user": self.user, "password": self.password, "from": self.sender, "to": self.to,
             "text": "\n".join(lines)})
        self.say("250 kept")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, address, chain, key, implicit, starttls=True, plain_auth=False):
        self.context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.context.load_cert_chain(chain, key)
        self.implicit, self.starttls, self.plain_auth = implicit, starttls, plain_auth
        self.kept = []
        super().__init__(address, Session)
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def keep(self, what):
        self.kept.append(what)

    def handle_error(self, request, client_address):
        pass  # a client that breaks off is what half of the checks are about
