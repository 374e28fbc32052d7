"""The paths and names that programs have built in, of this run only: the script has unshared mounts and network."""

import os
import subprocess
from pathlib import Path

WORK = Path(os.environ["WORK"])
HERE = Path(os.environ["HERE"]) / "read-back"
GOLDENS = Path(os.environ["GOLDENS"])
ROOT = WORK / "root"
NAMES = {
    "smtp.example.org": "127.0.0.11",
    "relay.example.org": "127.0.0.12",
    "bare.example.org": "127.0.0.13",
    "wrong.example.org": "127.0.0.14",
    "alone.example.org": "127.0.0.15",
}


def output(*words, **options):
    """The output of a command that has to succeed."""
    return subprocess.run([str(w) for w in words], check=True, capture_output=True, text=True, **options).stdout


def bind(source, path):
    """Mounts a file or folder at a path; one that is made for it is written down, so that it can be taken away."""
    path = Path(path)
    if not path.exists():
        with (WORK / "made").open("a") as made:
            made.write(f"{path}\n")
        if Path(source).is_dir():
            path.mkdir(parents=True)
        else:
            path.touch()
    output("mount", "--bind", source, path)


def prepare():
    output("ip", "link", "set", "lo", "up")
    # Nodemailer looks for an interface beside the loopback one before it takes an IPv4 address
    output("ip", "link", "add", "beside", "type", "veth", "peer", "name", "far")
    output("ip", "address", "add", "192.0.2.1/24", "dev", "beside")
    output("ip", "link", "set", "beside", "up")
    output("ip", "link", "set", "far", "up")
    nobody = WORK / "resolv.conf"
    nobody.write_text("nameserver 127.0.0.1\noptions timeout:1 attempts:1\n")
    bind(nobody, "/etc/resolv.conf")
    hosts = WORK / "hosts"
    hosts.write_text("127.0.0.1 localhost\n" + "".join(f"{a} {n}\n" for n, a in NAMES.items()))
    bind(hosts, "/etc/hosts")
    certificates(WORK / "certs")
    bundle = WORK / "ca-certificates.crt"
    bundle.write_text((WORK / "certs/ca.pem").read_text())
    bind(bundle, "/etc/ssl/certs/ca-certificates.crt")


def certificates(folder):
    folder.mkdir()
    issue(folder, "ca", None, "ca", ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign"])
    for name in ("smtp", "relay", "bare"):
        issue(folder, name, "ca", f"{name}.example.org", [f"subjectAltName=DNS:{name}.example.org"])
    issue(folder, "wrong", "ca", "elsewhere.example.org", ["subjectAltName=DNS:elsewhere.example.org"])
    issue(folder, "alone", None, "alone.example.org", ["subjectAltName=DNS:alone.example.org"])


def issue(folder, name, issuer, subject, extensions):
    by = ["-CA", folder / f"{issuer}.pem", "-CAkey", folder / f"{issuer}.key"] if issuer else []
    more = [word for extension in extensions for word in ("-addext", extension)]
    output("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={subject}",
        "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.pem", *by, *more)
