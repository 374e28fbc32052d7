"""Real parsers read the golden files: every value has to be found as the account has it."""

import re
import subprocess

import documents
import environments
import golden
import languages
import nullmailer
import postfix
from checks import Group
from host import WORK

READERS = {
    "env": environments.env,
    "vaultwarden": environments.env,
    "laravel": environments.env,
    "mastodon": environments.mastodon,
    "compose": environments.compose,
    "compose-vaultwarden": environments.compose,
    "compose-mastodon": environments.compose_mastodon,
    "wordpress": languages.php,
    "nextcloud": languages.php,
    "phpmailer": languages.php,
    "rails": languages.ruby,
    "gitlab": languages.ruby,
    "discourse": languages.ruby,
    "django": languages.django,
    "symfony": languages.symfony,
    "spring": languages.spring,
    "nodemailer": languages.nodemailer,
    "gitea": languages.goini,
    "forgejo": languages.goini,
    "grafana": languages.goini,
    "keycloak": documents.keycloak,
    "proxmox": documents.proxmox,
    "home-assistant": documents.home_assistant,
    "device": documents.device,
    "postfix": postfix.read,
    "nullmailer": nullmailer.read,
}


def read(target):
    group = Group(f"read {target}")
    for name, files, left in golden.sections(target):
        expected = golden.case(name)
        if "display-name" in left:
            expected["name"] = ""
        folder = WORK / "read" / target / name
        for file, text in files.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(text.encode())
        try:
            found = READERS[target](target, folder, [folder / file for file in files])
            group.check(name, difference(expected, found))
        except subprocess.CalledProcessError as e:
            group.check(name, (e.stderr or e.stdout or str(e)).strip()[-300:])
        except Exception as e:  # a value that a parser cannot take is a failure of the file
            group.check(name, f"{type(e).__name__}: {e}")
    group.end()


def difference(expected, found):
    wanted = dict(expected)
    if "mailbox" in found:
        name, address = split_mailbox(found.pop("mailbox"))
        found |= {"name": name, "from": address}
    if "localpart" in found:
        found["from"] = f'{found.pop("localpart")}@{found.pop("domain")}'
        wanted["from"] = wanted["from"].replace('"', "")
    found["port"] = int(found["port"])
    bad = {key: (wanted[key], value) for key, value in found.items() if value != wanted[key]}
    missing = {"host", "port", "tls", "user"} - found.keys()
    return f"{bad or ''}{missing or ''}" if bad or missing else ""


def split_mailbox(text):
    """parseaddr keeps neither blanks nor the quotes of a quoted local part."""
    match = re.fullmatch(r'"((?:[^"\\]|\\.)*)" <(.*)>', text)
    return (re.sub(r"\\(.)", r"\1", match[1]), match[2]) if match else ("", text)


def run():
    for target in golden.targets():
        read(target)
