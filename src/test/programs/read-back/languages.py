"""Files that are programs, or that a library of a language reads."""

import functools
import json
import os
import re
import shutil
import subprocess
import sys
import urllib.parse

import yaml

from host import HERE, ROOT, WORK, output

PASSWORD = "secret"


def php(target, folder, files):
    output("php", "-l", files[0])
    return json.loads(output("php", "-d", "zend.assertions=1", HERE / "read.php", target, files[0]))


def ruby(target, folder, files):
    if target != "discourse":
        output("ruby", "-c", files[0])
    return json.loads(output("ruby", HERE / "read.rb", target, files[0]))


def django(target, folder, files):
    output(sys.executable, "-m", "py_compile", files[0])
    settings = {}
    os.environ["SMTP_PASSWORD"] = PASSWORD
    exec(compile(files[0].read_bytes(), str(files[0]), "exec"), settings)
    if settings.get("EMAIL_HOST_PASSWORD", PASSWORD) != PASSWORD:
        raise ValueError("no password")
    tls = {(True, False): "tls", (False, True): "starttls"}[settings["EMAIL_USE_SSL"], settings["EMAIL_USE_TLS"]]
    return {"host": settings["EMAIL_HOST"], "port": settings["EMAIL_PORT"], "tls": tls,
            "user": settings.get("EMAIL_HOST_USER"), "mailbox": settings["DEFAULT_FROM_EMAIL"]}


def symfony(target, folder, files):
    mailer = yaml.safe_load(files[0].read_text())["framework"]["mailer"]

    def resolved(text):
        text = text.replace("%env(urlencode:SMTP_PASSWORD)%", urllib.parse.quote(PASSWORD))
        if re.search(r"(?<!%)(%%)*%(?!%)", text):
            raise ValueError(f"a parameter in {text}")
        return text.replace("%%", "%")

    (folder / "dsn").write_text(resolved(mailer["dsn"]))
    found = json.loads(output("php", HERE / "read.php", "dsn", folder / "dsn"))
    if found.pop("password") not in (PASSWORD, None):
        raise ValueError("no password")
    if resolved(mailer["envelope"]["sender"]) not in resolved(mailer["headers"]["From"]):
        raise ValueError("two senders")
    return found | {"mailbox": resolved(mailer["headers"]["From"])}


@functools.cache
def java():
    """One JVM for all files; it ends with this program."""
    program = shutil.which("java") or os.environ["JAVA_HOME"] + "/bin/java"
    command = [program, "-XX:TieredStopAtLevel=1", str(HERE / "ReadProperties.java")]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def spring(target, folder, files):
    found = {}
    java().stdin.write(f"{files[0]}\n")
    java().stdin.flush()
    while (line := java().stdout.readline().rstrip("\n")) != "--":
        if not line and java().poll() is not None:
            raise ValueError("Java has ended")
        key, _, value = line.partition("\t")
        found[key] = bytes.fromhex(value).decode("utf-16-be")
    mail = {key.removeprefix("spring.mail."): value for key, value in found.items()}
    smtp = {key.removeprefix("properties.mail.smtp."): value for key, value in mail.items()}
    if smtp["ssl.checkserveridentity"] != "true" or "${" in mail.get("username", ""):
        raise ValueError("not checked, or expanded")
    tls = "tls" if smtp.get("ssl.enable") == "true" else (
        "starttls" if smtp.get("starttls.enable") == smtp.get("starttls.required") == "true" else "none")
    return {"host": mail["host"], "port": mail["port"], "user": mail.get("username"), "tls": tls, "from": smtp["from"]}


def nodemailer(target, folder, files):
    modules = ROOT / "usr/share/nodejs"
    if not (folder / "node_modules").exists():
        (folder / "node_modules").symlink_to(modules)
    output("node", "--check", files[0])
    return json.loads(output("node", HERE / "read.mjs", files[0]))


def goini(target, folder, files):
    program = WORK / "goini"
    if not program.exists():
        settings = {"GOPATH": "/usr/share/gocode", "GO111MODULE": "off", "GOCACHE": str(WORK / "gocache"), "GOFLAGS": ""}
        output("go", "build", "-o", program, HERE / "goini.go", env=os.environ | settings)
    found = json.loads(output(program, target, files[0]))
    if "error" in found:
        raise ValueError(found["error"])
    user = found["user"] or None
    if target == "grafana":
        host, port = re.fullmatch(r"\[?(.*?)\]?:(\d+)", found["endpoint"]).groups()
        if found["skip"] != "false":
            raise ValueError("not checked")
        tls = "tls" if port == "465" else {"MandatoryStartTLS": "starttls"}.get(found["policy"], "none")
        return {"host": host, "port": port, "user": user, "tls": tls, "from": found["from"], "name": found["name"]}
    if found["trust"] != "false":
        raise ValueError("not checked")
    return {"host": found["host"], "port": found["port"], "user": user, "name": found["name"], "from": found["from"],
            "tls": {"smtps": "tls", "smtp+starttls": "starttls"}[found["protocol"]]}
