"""nullmailer, with the exported files at their places in /etc/nullmailer and its own parser."""

import os
import pwd
import shutil
import stat
import subprocess
from pathlib import Path

from host import ROOT, WORK, bind, output

CONFIG = Path("/etc/nullmailer")
SPOOL = Path("/var/spool/nullmailer")
PROTOCOLS = Path("/usr/lib/nullmailer")
OPTIONS = WORK / "nullmailer-options"


def prepare():
    if OPTIONS.parent.joinpath("nullmailer").exists():
        return
    own = WORK / "nullmailer"
    for name in ("etc", "spool/queue", "spool/tmp", "spool/failed", "real", "fake"):
        (own / name).mkdir(parents=True)
    bind(own / "etc", CONFIG)
    bind(own / "spool", SPOOL)
    os.mkfifo(SPOOL / "trigger")
    bind(ROOT / "usr/lib/nullmailer", PROTOCOLS)
    for name in ("nullmailer-queue", "nullmailer-send"):
        bind(ROOT / "usr/sbin" / name, f"/usr/sbin/{name}")
    owner = pwd.getpwnam("mail")
    for path in (own, *own.rglob("*")):
        os.chown(path, owner.pw_uid, owner.pw_gid)


def install(files):
    prepare()
    for name in ("remotes", "allmailfrom"):
        shutil.copy(next(file for file in files if file.name == name), CONFIG / name)
    (CONFIG / "me").write_text("box.example.net\n")
    (CONFIG / "pausetime").write_text("0\n")
    (CONFIG / "sendtimeout").write_text("20\n")


def deliver():
    """Queues a message and lets nullmailer-send go through the queue once."""
    for path in (SPOOL / "queue").iterdir():
        path.unlink()
    output(ROOT / "usr/bin/nullmailer-inject", "friend@example.net", input="From: box\nSubject: test\n\ntest\n")
    done = subprocess.run(["/usr/sbin/nullmailer-send"], capture_output=True, text=True, timeout=60)
    return done.stdout + done.stderr


def read(target, folder, files):
    """A protocol of ours in place of smtp keeps the options as nullmailer's parser has read them."""
    install(files)
    fake = WORK / "nullmailer-smtp"
    fake.write_text(f"#!/bin/sh\ncat > {OPTIONS}\n")
    fake.chmod(0o755)
    OPTIONS.unlink(missing_ok=True)
    output("mount", "--bind", fake, PROTOCOLS / "smtp")
    try:
        said = deliver()
    finally:
        output("umount", PROTOCOLS / "smtp")
    if not OPTIONS.exists():
        raise ValueError(said)
    found = {}
    for line in OPTIONS.read_text().split("\n"):
        if line:
            key, _, value = line.partition("=")
            if key in found:
                raise ValueError(f"{key} twice")
            found[key] = value
    if found.get("pass", "PUT-PASSWORD-HERE") != "PUT-PASSWORD-HERE" or "insecure" in found:
        raise ValueError("no password, or not checked")
    return {"host": found["host"], "port": found["port"], "user": found.get("user"),
            "tls": "tls" if "tls" in found else "starttls" if "starttls" in found else "none",
            "from": (CONFIG / "allmailfrom").read_text().rstrip("\n")}


def send(folder, files, password):
    install(files)
    remotes = CONFIG / "remotes"
    remotes.write_text(remotes.read_text().replace("PUT-PASSWORD-HERE", password))
    said = deliver()
    return "sent" if "Sent file." in said else said[-300:]
