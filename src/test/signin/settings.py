"""A domain's web server with the one settings file of draft-ietf-mailmaint-pacc.

settings.py ADDRESS CERTIFICATE KEY FILE: answers over TLS, on port 443, until it is killed.
"""

import http.server
import ssl
import sys


class Settings(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        with open(sys.argv[4], "rb") as file:
            body = file.read()
        known = self.path == "/.well-known/user-agent-configuration.json"
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body) if known else 0))
        self.end_headers()
        if known:
            self.wfile.write(body)


server = http.server.ThreadingHTTPServer((sys.argv[1], 443), Settings)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[2], sys.argv[3])
server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
