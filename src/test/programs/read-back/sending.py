"""The programs send with the golden files, and send nothing where they must not."""

import os
import subprocess
from contextlib import contextmanager

import golden
import nullmailer
import postfix
import server
from checks import Group
from host import HERE, ROOT, WORK, output

PASSWORD = "secret"
HOSTS = {"smtp": "127.0.0.11", "relay": "127.0.0.12"}


@contextmanager
def servers(certificate=None, **options):
    """Both servers on both ports, with their own certificates or one that is wrong; gives back what they keep."""
    kept = []
    running = []
    for name, address in HOSTS.items():
        pair = [WORK / "certs" / f"{certificate or name}.{end}" for end in ("pem", "key")]
        for port in (465, 587):
            running.append(server.Server((address, port), *pair, implicit=port == 465, **options))
            running[-1].kept = kept
    try:
        yield kept
    finally:
        for each in running:
            each.shutdown()
            each.server_close()


def phpmailer(folder, files, password):
    text = files[0].read_text().replace("<?php\n", f"<?php\nputenv('SMTP_PASSWORD={password}');\n", 1)
    (folder / "send.php").write_text(text)
    return said("php", HERE / "read.php", "phpmailer", folder / "send.php", SSL_CERT_FILE=WORK / "certs/ca.pem")


def nodemailer(folder, files, password):
    if not (folder / "node_modules").exists():
        (folder / "node_modules").symlink_to(ROOT / "usr/share/nodejs")
    return said("node", HERE / "read.mjs", files[0], NODE_EXTRA_CA_CERTS=WORK / "certs/ca.pem", PASSWORD=password)


def said(*command, **environment):
    settings = os.environ | {key: str(value) for key, value in environment.items()} | {"SEND_TO": "friend@example.net"}
    done = subprocess.run([str(w) for w in command], capture_output=True, text=True, timeout=60, env=settings)
    return "sent" if done.returncode == 0 else (done.stderr + done.stdout)[-300:]


SENDERS = {"postfix": postfix.send, "nullmailer": nullmailer.send, "phpmailer": phpmailer, "nodemailer": nodemailer}


def laid_out(target, name):
    files = next(files for case, files, _ in golden.sections(target) if case == name)
    folder = WORK / "send" / target / name
    paths = []
    for file, text in files.items():
        paths.append(folder / file)
        paths[-1].parent.mkdir(parents=True, exist_ok=True)
        paths[-1].write_bytes(text.encode())
    return folder, paths


def run():
    for target, send in SENDERS.items():
        group = Group(f"send with {target}")
        for name, _, _ in golden.sections(target):
            if golden.case(name)["host"] in ("smtp.example.org", "relay.example.org") and "odd-port" not in name:
                group.check(name, arrives(target, send, name))
        for name in ("01-tls", "02-starttls"):
            for certificate in ("wrong", "alone"):
                group.check(f"{name}, certificate {certificate}", refuses(target, send, name, certificate=certificate))
        group.check("STARTTLS missing", refuses(target, send, "02-starttls", starttls=False, plain_auth=True))
        group.end()
    postfix.stop()


def arrives(target, send, name):
    expected = golden.case(name)
    with servers() as kept:
        outcome = send(*laid_out(target, name), PASSWORD)
    messages = [each for each in kept if "text" in each]
    if len(messages) != 1:
        return f"{len(messages)} messages: {outcome}"
    [message] = messages
    wanted = {"tls": expected["tls"], "user": expected["user"], "from": expected["from"], "to": ["friend@example.net"],
              "password": PASSWORD if expected["user"] is not None else None}
    bad = {key: (value, message[key]) for key, value in wanted.items() if message[key] != value}
    return str(bad) if bad else ""


def refuses(target, send, name, **options):
    with servers(**options) as kept:
        outcome = send(*laid_out(target, name), PASSWORD)
    if kept:
        return f"the server was told {[sorted(each) for each in kept]}"
    return "it says that it was sent" if outcome.startswith("sent") else ""
