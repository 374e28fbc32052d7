"""Drives Thunderbird from outside: its Marionette port, a mail server that takes one message, and what both need.

thunderbird.py smtp DIR            a TLS server on a free port: writes DIR/port, then DIR/mail.json per message
thunderbird.py run INSTALL PROFILE SCRIPT [ARGUMENT...]   runs JavaScript in Thunderbird, prints what it returns as JSON
"""

import json
import os
import pathlib
import socket
import socketserver
import ssl
import subprocess
import sys
import time


class Submission(socketserver.StreamRequestHandler):
    """Takes any log-on by password, and one message at a time."""

    def handle(self):
        self.say("220 localhost ESMTP")
        seen = {"login": None, "from": None, "to": [], "data": ""}
        while line := self.rfile.readline():
            line = line.decode().rstrip("\r\n")
            verb = line.split(" ")[0].upper()
            if verb == "EHLO":
                self.say("250-localhost\r\n250 AUTH PLAIN LOGIN")
            elif verb == "AUTH":
                seen["login"] = line
                if len(line.split(" ")) < 3:
                    self.say("334 ")
                    self.rfile.readline()
                self.say("235 ok")
            elif verb == "MAIL":
                seen["from"] = line
                self.say("250 ok")
            elif verb == "RCPT":
                seen["to"].append(line)
                self.say("250 ok")
            elif verb == "DATA":
                self.say("354 go on")
                data = []
                while (part := self.rfile.readline()) not in (b".\r\n", b""):
                    data.append(part.decode("utf-8", "replace"))
                seen["data"] = "".join(data)
                with open(self.server.folder / "mail.json", "a", encoding="utf-8") as out:
                    out.write(json.dumps(seen) + "\n")
                self.say("250 taken")
            elif verb == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def say(self, text):
        self.wfile.write((text + "\r\n").encode())


class TlsServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, folder):
        super().__init__(("127.0.0.1", 0), Submission)
        self.folder = folder
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(folder / "server.pem", folder / "server.key")

    def get_request(self):
        connection, address = super().get_request()
        return self.context.wrap_socket(connection, server_side=True), address

    def handle_error(self, request, client_address):
        print("a connection broke:", sys.exc_info()[1], file=sys.stderr)


class Marionette:
    """Thunderbird's remote control: JSON arrays behind their length."""

    def __init__(self, port, process):
        self.number = 0
        deadline = time.time() + 120
        while True:
            try:
                self.socket = socket.create_connection(("127.0.0.1", port), 120)
                break
            except OSError:
                if time.time() > deadline or process.poll() is not None:
                    raise
                time.sleep(0.2)
        self.socket.settimeout(120)
        self.read()

    def read(self):
        length = b""
        while not length.endswith(b":"):
            byte = self.socket.recv(1)
            if not byte:
                raise EOFError("Thunderbird closed the port")
            length += byte
        left, parts = int(length[:-1]), []
        while left:
            part = self.socket.recv(left)
            parts.append(part)
            left -= len(part)
        return json.loads(b"".join(parts))

    def call(self, command, arguments):
        self.number += 1
        message = json.dumps([0, self.number, command, arguments]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self.read()
        if error:
            raise RuntimeError(error["message"] + "\n" + error.get("stacktrace", ""))
        return result


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


# One process for everything, and no page at the start: a third less to do, and nothing of it is about accounts
IN_ONE_PROCESS = (
    "mailnews.start_page.enabled",
    "browser.tabs.remote.autostart",
    "extensions.webextensions.remote",
    "media.rdd-process.enabled",
)


def run(install, profile, script, *arguments):
    port = free_port()
    with open(pathlib.Path(profile) / "user.js", "a", encoding="utf-8") as prefs:
        prefs.write(f'user_pref("marionette.port", {port});\n')
        prefs.writelines(f'user_pref("{name}", false);\n' for name in IN_ONE_PROCESS)
    environment = dict(os.environ, MOZ_HEADLESS="1", MOZ_CRASHREPORTER_DISABLE="1")
    command = [f"{install}/thunderbird-bin", "--headless", "--no-remote", "--profile", profile, "--marionette"]
    command.append("--remote-allow-system-access")
    with open(pathlib.Path(profile) / "thunderbird.log", "a", encoding="utf-8") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        thunderbird = Marionette(port, process)
        thunderbird.call("WebDriver:NewSession", {})
        thunderbird.call("Marionette:SetContext", {"value": "chrome"})
        thunderbird.call("WebDriver:SetTimeouts", {"script": 60000})
        body = pathlib.Path(script).read_text(encoding="utf-8")
        result = thunderbird.call("WebDriver:ExecuteAsyncScript", {
            "script": f"const done = arguments[arguments.length - 1]; const given = arguments;"
                      f"(async () => {{ {body} }})().then(v => done({{ok: v}}), e => done({{error: String(e)}}));",
            "args": list(arguments), "newSandbox": True})
        if result["value"] is None:  # a dialog stands in the way of the script
            raise RuntimeError("Thunderbird asks: " + str(thunderbird.call("WebDriver:GetAlertText", {})["value"]))
        print(json.dumps(result["value"]))
        thunderbird.call("Marionette:Quit", {"flags": ["eForceQuit"]})
        process.wait(60)
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def smtp(folder):
    folder = pathlib.Path(folder)
    server = TlsServer(folder)
    (folder / "port.new").write_text(str(server.server_address[1]))
    (folder / "port.new").rename(folder / "port")
    server.serve_forever()


if __name__ == "__main__":
    {"smtp": smtp, "run": run}[sys.argv[1]](*sys.argv[2:])
