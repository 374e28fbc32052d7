"""Files of data, and the sheet for devices."""

import json
import re
from html.parser import HTMLParser

import yaml

PASSWORD = "secret"


def keycloak(target, folder, files):
    server = json.loads(files[0].read_text())["smtpServer"]
    if not all(isinstance(value, str) for value in server.values()):
        raise ValueError("a value that is not text")
    return {"host": server["host"], "port": server["port"], "user": server.get("user"), "from": server["from"],
            "name": server.get("fromDisplayName", ""),
            "tls": "tls" if server["ssl"] == "true" and server["starttls"] == "false" else "none"}


def proxmox(target, folder, files):
    """Proxmox' section files: a line "type: name", then properties behind white space."""
    found = {}
    for line in files[0].read_text().split("\n")[:-1]:
        if line == "smtp: mailwright":
            continue
        key, value = re.fullmatch(r"\s+(\S+)\s+(.*\S)\s*", line).groups()
        if key in found:
            raise ValueError(f"{key} twice")
        found[key] = value
    if ("username" in found) != (len(files) == 2):
        raise ValueError("a user name and a password go together")
    return {"host": found["server"], "port": found["port"], "tls": found["mode"], "user": found.get("username"),
            "from": found["from-address"], "name": found.get("author", "")}


class SecretLoader(yaml.SafeLoader):
    pass


SecretLoader.add_constructor("!secret", lambda loader, node: {"smtp_password": PASSWORD}[node.value])


def home_assistant(target, folder, files):
    [found] = yaml.load(files[0].read_text(), SecretLoader)["notify"]
    if found["verify_ssl"] is not True or found.get("password", PASSWORD) != PASSWORD:
        raise ValueError("not checked, or no password")
    return {"host": found["server"], "port": found["port"], "tls": found["encryption"], "user": found.get("username"),
            "from": found["sender"], "name": found.get("sender_name", "")}


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.id, self.tags = {}, None, set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.id = dict(attributes).get("id", self.id)

    def handle_endtag(self, tag):
        if tag in ("code", "b"):
            self.id = None

    def handle_data(self, data):
        if self.id:
            self.found[self.id] = self.found.get(self.id, "") + data


def device(target, folder, files):
    page = Page()
    page.feed(files[0].read_text())
    if page.tags & {"script", "img", "link", "iframe"}:
        raise ValueError("something is loaded")
    found = page.found
    return {"host": found["host"], "port": found["port"], "user": found.get("user"), "from": found["address"],
            "name": found.get("name", ""), "tls": "tls" if "tls" in found else "starttls"}
