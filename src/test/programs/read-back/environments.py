"""Files of environment variables, and Docker Compose."""

import json
import os
import re
import urllib.parse

import dotenv
import yaml

from host import HERE, output

PASSWORD = "secret"
ENV_NAMES = {
    "laravel": ("MAIL_HOST", "MAIL_PORT", "MAIL_USERNAME", "MAIL_FROM_ADDRESS", "MAIL_FROM_NAME"),
    "mastodon": ("SMTP_SERVER", "SMTP_PORT", "SMTP_LOGIN", "SMTP_FROM_ADDRESS", "-"),
}
USUAL_ENV = ("SMTP_HOST", "SMTP_PORT", "SMTP_USERNAME", "SMTP_FROM", "SMTP_FROM_NAME")
ENV_TLS = {"tls": "tls", "force_tls": "tls", "starttls": "starttls"}


def shell_values(shell, path):
    output(shell, "-n", path)
    script = 'set -a; . "$1"; exec /usr/bin/python3 -c "import json, os; print(json.dumps(dict(os.environ)))"'
    return json.loads(output(shell, "-c", script, shell, path, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}))


def env(target, folder, files):
    names = ENV_NAMES.get(target, USUAL_ENV)
    reads = [shell_values("bash", files[0]), shell_values("dash", files[0]),
             dotenv.dotenv_values(files[0], interpolate=True),
             json.loads(output("ruby", HERE / "read.rb", "dotenv", files[0]))]
    values = [[read.get(name) for name in names] for read in reads]
    if any(each != values[0] for each in values):
        raise ValueError(f"the readers do not agree: {values}")
    host, port, user, sender, name = values[0]
    return {"host": host, "port": port, "user": user, "from": sender, "name": name or "",
            "tls": env_tls(target, reads[0])}


def env_tls(target, read):
    if target != "laravel":
        return ENV_TLS[read["SMTP_SECURITY"]]
    if read["MAIL_SCHEME"] == "smtps":
        return "tls"
    url = urllib.parse.urlsplit(read["MAIL_URL"])
    same = url.hostname == read["MAIL_HOST"] and url.port == int(read["MAIL_PORT"])
    return "starttls" if same and url.scheme == "smtp" and url.query == "require_tls=true" else "none"


def mastodon(target, folder, files):
    found = json.loads(output("ruby", HERE / "read.rb", target, files[0]))
    values = env_names_only(target, files[0])
    if values != [found["host"], str(found["port"]), found["user"], found["from"]]:
        raise ValueError("the shell and Mastodon do not agree")
    return found


def env_names_only(target, path):
    read = shell_values("bash", path)
    return [read.get(name) for name in ENV_NAMES[target][:4]]


def compose_values(path, service):
    """Docker Compose: YAML, then ${NAME} and $$ in every value."""
    values = yaml.safe_load(path.read_text())["services"][service]["environment"]
    if not all(isinstance(value, str) for value in values.values()):
        raise ValueError("a value that is not text")

    def fill(match):
        if match[0] == "$$":
            return "$"
        if match[0] == "${SMTP_PASSWORD:?}":
            return PASSWORD
        raise ValueError(f"{match[0]} would be expanded")

    return {key: re.sub(r"\$\$|\$\{[^}]*\}|\$\w*", fill, value) for key, value in values.items()}


def compose(target, folder, files):
    service = "vaultwarden" if target.endswith("vaultwarden") else "app"
    values = compose_values(files[0], service)
    if values.get("SMTP_PASSWORD", PASSWORD) != PASSWORD:
        raise ValueError("no password")
    return {"host": values["SMTP_HOST"], "port": values["SMTP_PORT"], "user": values.get("SMTP_USERNAME"),
            "from": values["SMTP_FROM"], "name": values.get("SMTP_FROM_NAME", ""),
            "tls": ENV_TLS[values["SMTP_SECURITY"]]}


def compose_mastodon(target, folder, files):
    values = compose_values(files[0], "web")
    if values != compose_values(files[0], "sidekiq"):
        raise ValueError("two services, two settings")
    path = folder / "environment.json"
    path.write_text(json.dumps(values))
    return json.loads(output("ruby", HERE / "read.rb", target, path))
