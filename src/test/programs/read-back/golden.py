"""The golden files, and what the cases' profiles say has to be found in them."""

import json

from host import GOLDENS


def case(name):
    account = json.loads((GOLDENS / "cases" / f"{name}.mailwright").read_text())["account"]
    server = account["outgoing"][0]
    return {
        "host": server["host"],
        "port": server["port"],
        "tls": server["security"],
        "user": None if account["outgoingLogin"] == "none" else server["username"],
        "from": account["email"],
        "name": account["displayName"].strip(),
    }


def targets():
    return sorted(path.stem for path in GOLDENS.glob("*.golden"))


def sections(target):
    """For each case that is not refused its name, the files, and the limits of what was left out."""
    name, files, file = None, {}, None
    for line in (GOLDENS / f"{target}.golden").read_bytes().decode().split("\n"):
        if line.startswith("=== "):
            if name:
                yield name, files, left
            words = line.split(" ")
            name = words[1] if words[2] == "left" else None
            files, left = {}, words[3:]
        elif line.startswith("--- "):
            file = line[4:]
            files[file] = ""
        elif name and (line or file in files):
            files[file] += line + "\n"
    if name:
        yield name, files, left
