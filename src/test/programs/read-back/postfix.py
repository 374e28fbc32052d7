"""Postfix, with the exported files at their places in /etc/postfix."""

import os
import pwd
import shutil
import time
from pathlib import Path

from host import WORK, bind, output

CONFIG = Path("/etc/postfix")
LOG = WORK / "postfix.log"
BASE = """compatibility_level = 3.6
myhostname = box.example.net
mydestination =
inet_interfaces = loopback-only
inet_protocols = ipv4
maillog_file_prefixes = /tmp
maillog_file = {log}
smtp_host_lookup = native
minimal_backoff_time = 300s
"""


def prepare():
    """/etc/postfix, the queue and the data of this run only."""
    if (WORK / "postfix").exists():
        return
    shutil.copytree(CONFIG, WORK / "postfix", symlinks=True)
    bind(WORK / "postfix", CONFIG)
    for path in ("/var/spool/postfix", "/var/lib/postfix"):
        own = WORK / path.strip("/").replace("/", "-")
        own.mkdir()
        if path.endswith("lib/postfix"):
            os.chown(own, pwd.getpwnam("postfix").pw_uid, -1)
        bind(own, path)
    # Debian's Postfix sends from inside a chroot, for which its service copies these
    (Path("/var/spool/postfix") / "etc").mkdir()
    for name in ("hosts", "resolv.conf", "nsswitch.conf", "services"):
        shutil.copy(f"/etc/{name}", "/var/spool/postfix/etc/")


def install(files):
    """What the sentence beside the files tells to do; gives back what postconf has to complain about."""
    prepare()
    (CONFIG / "main.cf").write_text(BASE.format(log=LOG))
    for file in files:
        if file.name == "sasl_passwd":
            shutil.copy(file, CONFIG / "sasl_passwd")
            (CONFIG / "sasl_passwd").chmod(0o600)
        else:
            with (CONFIG / "main.cf").open("ab") as main:
                main.write(file.read_bytes())
    settle()
    return output("sh", "-c", "postconf -n 2>&1 > /dev/null")


def settle():
    """Postfix reads a file that is younger than a second again a second later: these look older."""
    for name in ("main.cf", "sasl_passwd"):
        if (CONFIG / name).exists():
            os.utime(CONFIG / name, (0, 1_000_000_000))


def value(name):
    return output("postconf", "-xh", name).rstrip("\n")


def lookup(key, table):
    return output("postmap", "-q", key, table).removesuffix("\n")


def read(target, folder, files):
    complaint = install(files)
    if complaint:
        raise ValueError(complaint)
    if value("smtp_tls_security_level") != "secure":
        raise ValueError("not checked")
    relay = value("relayhost")
    host, port = relay.lstrip("[").split("]:")
    user = None
    if value("smtp_sasl_auth_enable") == "yes":
        user, password = lookup(relay, value("smtp_sasl_password_maps")).split(":", 1)
        if password != "PUT-PASSWORD-HERE":
            raise ValueError("no password")
    wrapped = value("smtp_tls_wrappermode") == "yes"
    return {"host": host, "port": port, "user": user, "tls": "tls" if wrapped else "starttls",
            "from": lookup("anybody@box.example.net", value("sender_canonical_maps"))}


def send(folder, files, password):
    """Sends one message and waits for what Postfix says came of it."""
    install(files)
    secret = CONFIG / "sasl_passwd"
    if secret.exists():
        secret.write_text(secret.read_text().replace("PUT-PASSWORD-HERE", password))
    settle()
    output("postfix", "reload" if LOG.exists() else "start")
    before = LOG.stat().st_size if LOG.exists() else 0
    output("/usr/sbin/sendmail", "-f", "root", "friend@example.net", input="Subject: test\n\ntest\n")
    return outcome(before)


def outcome(before):
    for _ in range(300):
        lines = LOG.read_text()[before:].splitlines() if LOG.exists() else []
        for line in lines:
            if " status=" in line:
                return line.split(" status=")[1]
        time.sleep(0.1)
    return f"nothing came of it: {lines[-5:]}"


def stop():
    output("postfix", "stop")
