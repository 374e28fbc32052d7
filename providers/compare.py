#!/usr/bin/env python3
"""Compares providers/*.json with the five source catalogs and prints every difference with its reason.

    python3 providers/compare.py FOLDER

FOLDER holds ispdb.json, ispdb_removed.json, k9.json, mailcore2.json and nodemailer.json in one normal form. Reasons stand
in decisions.tsv beside this file: source, entry and difference (shell patterns), reason. A difference without a reason,
and a decision that no difference needs, are errors: exit code 1.
"""

import fnmatch
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
SOURCES = ["ispdb", "ispdb_removed", "k9", "mailcore2", "nodemailer"]
LETTER = {"tls": "tls", "starttls": "starttls", "none": "none"}


class Catalog:
    """Our files, looked up as the program does it."""

    def __init__(self):
        files = [f for f in sorted(HERE.glob("*.json")) if f.name != "provider.schema.json"]
        self.providers = {p["id"]: p for p in (json.loads(f.read_text("utf-8")) for f in files)}
        self.domains, self.suffixes, self.mx = {}, {}, {}
        for provider in self.providers.values():
            match = provider["match"]
            self.domains.update((d, provider) for d in match.get("domains", []))
            self.suffixes.update((d, provider) for d in match.get("domainSuffixes", []))
            for suffix in match.get("mxSuffixes", []):
                self.mx.setdefault(suffix, []).append(provider)

    def successor(self, provider):
        while "replacedBy" in provider:
            provider = self.providers[provider["replacedBy"]]
        return provider

    def by_domain(self, domain):
        if domain in self.domains:
            return self.successor(self.domains[domain])
        for suffix in parents(domain)[1:]:
            if suffix in self.suffixes:
                return self.successor(self.suffixes[suffix])
        return None

    def by_mx(self, host):
        for suffix in parents(host):
            if suffix in self.mx:
                return [self.successor(p) for p in self.mx[suffix]]
        return []

    def by_host(self, host):
        return [p for p in self.providers.values()
                if any(s["host"] == host for s in p["incoming"] + p["outgoing"])]


def parents(name):
    labels = name.split(".")
    return [".".join(labels[i:]) for i in range(len(labels))]


def filled(text, domain):
    return text.replace("%EMAILDOMAIN%", domain)


def name(server, domain):
    return f'{server["protocol"]}:{filled(server["host"], domain)}:{server["port"]}/{LETTER[server["encryption"]]}'


def serving(servers, domain):
    """Those for the domain, in the order in which the program offers them."""
    fit = [s for s in servers if not s.get("appliesToDomains") or domain in s["appliesToDomains"]]
    order = ["imap", "pop3", "smtp"]
    return sorted(fit, key=lambda s: (s["encryption"] == "none", s.get("deprecated", False),
                                      order.index(s["protocol"]), s.get("preference", 0)))


def methods(server):
    return [m.replace("password-cleartext", "password") for m in server["auth"]]


def compare_side(theirs, ours, domain, whole):
    """Differences between two lists of servers. A source that lists only the best of each says nothing by silence."""
    mine = {name(s, domain): s for s in ours}
    for server in theirs:
        key = name(server, domain)
        if key not in mine:
            yield "without " + key
            continue
        username = server["username"]
        if username and username != mine[key]["username"][0]:
            yield f'username {key} {username} here {mine[key]["username"][0]}'
        wanted = methods(server)
        if wanted and wanted[0] not in mine[key]["auth"]:
            yield f'auth {key} {wanted[0]} here {",".join(mine[key]["auth"])}'
    their_names = [name(s, domain) for s in theirs]
    if whole:
        yield from ("also " + key for key in mine if key not in their_names)
    if their_names and mine and their_names[0] in mine and their_names[0] != next(iter(mine)):
        yield f"first {their_names[0]} here {next(iter(mine))}"


def compare_oauth(theirs, ours):
    if not theirs:
        return
    if not ours:
        yield "without oauth2"
        return
    for mine, their in (("authorizationEndpoint", "authUrl"), ("tokenEndpoint", "tokenUrl")):
        if ours[mine] != theirs[their]:
            yield f"oauth2 {mine} {theirs[their]} here {ours[mine]}"
    scopes = {scope for group in ours["scopes"].values() for scope in group}
    for scope in theirs["scope"].split():
        if scope not in scopes:
            yield "oauth2 without " + scope


def host_of(pattern):
    """A source may give an MX as a regular expression."""
    return re.sub(r"\[0-9\]\*|\\d", "1", pattern).replace("\\.", ".").replace(".*", "x.").replace("..", ".").strip(".")


def compare(entry, source, catalog):
    whole = source.startswith("ispdb")
    found = []
    for domain in entry["domains"]:
        provider = catalog.by_domain(domain)
        if provider is None:
            found.append("unknown domain " + domain)
            continue
        for side in ("incoming", "outgoing"):
            if entry[side]:
                found += compare_side(entry[side], serving(provider[side], domain), domain, whole)
        found += compare_oauth(entry["oauth2"], provider.get("oauth2"))
    if entry["mx"] and not entry["domains"]:
        for provider in catalog.by_mx(host_of(entry["mx"][0]))[:1]:
            for side in ("incoming", "outgoing"):
                if entry[side]:
                    found += compare_side(entry[side], serving(provider[side], "example.org"), "example.org", whole)
    known = {p["id"] for p in filter(None, map(catalog.by_domain, entry["domains"]))}
    for pattern in entry["mx"]:
        ids = [p["id"] for p in catalog.by_mx(host_of(pattern))]
        if not ids:
            found.append("unknown mx " + pattern)
        elif known and not known & set(ids):
            found.append(f"mx {pattern} here {','.join(ids)}")
    for domain_pattern in entry["domainPatterns"]:
        found.append("pattern " + domain_pattern)
    if not entry["domains"] and not entry["mx"]:
        hosts = {s["host"] for s in entry["incoming"] + entry["outgoing"]}
        found += ["unknown host " + host for host in sorted(hosts) if not catalog.by_host(host)]
    return dict.fromkeys(found)


def decisions():
    lines = (HERE / "decisions.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def fits(text, pattern):
    return fnmatch.fnmatchcase(text, pattern.replace("[", "[[]"))


def main(folder):
    catalog, rules = Catalog(), decisions()
    needed, unexplained, count = set(), 0, 0
    for source in SOURCES:
        for entry in json.loads((pathlib.Path(folder) / f"{source}.json").read_text("utf-8")):
            label = entry["id"] or ",".join(entry["domains"])
            for difference in compare(entry, source, catalog):
                count += 1
                reasons = [i for i, (s, e, d, _) in enumerate(rules)
                           if fits(source, s) and fits(label, e) and fits(difference, d)]
                needed.update(reasons)
                unexplained += not reasons
                reason = rules[reasons[0]][3] if reasons else "UNEXPLAINED"
                print(f"{source}\t{label}\t{difference}\t{reason}")
    idle = [rule for i, rule in enumerate(rules) if i not in needed]
    for rule in idle:
        print("NOT NEEDED\t" + "\t".join(rule))
    print(f"{count} differences, {unexplained} unexplained, {len(idle)} decisions not needed", file=sys.stderr)
    return 1 if unexplained or idle else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
