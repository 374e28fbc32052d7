#!/usr/bin/env python3
"""Compares providers/*.json with seven other catalogs and prints every difference with its reason.

    python3 providers/compare.py FOLDER

FOLDER holds ispdb.json, ispdb_removed.json, k9.json, mailcore2.json and nodemailer.json in one normal form; also, as they
are published, FairEmail's providers.xml and the folder _providers of chatmail/provider-db. What is not there is left out,
and its decisions are. Reasons stand in decisions.tsv beside this file: source, entry and difference (shell patterns),
reason. A difference without a reason, and a decision that no difference needs, are errors: exit code 1.
"""

import fnmatch
import json
import pathlib
import re
import sys
import xml.etree.ElementTree

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


def read(folder, catalog):
    """Each source that is there, with its entries."""
    for source in SOURCES:
        file = folder / f"{source}.json"
        if file.exists():
            yield source, json.loads(file.read_text("utf-8"))
    if (folder / "providers.xml").exists():
        yield "fairemail", list(fairemail(folder / "providers.xml", catalog))
    if (folder / "_providers").is_dir():
        yield "chatmail", list(chatmail(folder / "_providers"))


def entry(label, domains, servers):
    """An entry in the normal form, with as much as a source says."""
    return {"id": label, "domains": domains, "domainPatterns": [], "mx": [], "oauth2": None,
            "incoming": [s for s in servers if s["protocol"] != "smtp"],
            "outgoing": [s for s in servers if s["protocol"] == "smtp"]}


def server(protocol, host, port, encryption):
    return {"protocol": protocol, "host": host, "port": int(port), "encryption": encryption, "auth": [], "username": None}


def fairemail(file, catalog):
    """Domains are regular expressions there; those with a wildcard stand for the domains of ours that they match."""
    for provider in xml.etree.ElementTree.parse(file).getroot().iter("provider"):
        domains = []
        for pattern in filter(None, provider.get("domain", "").replace("\\\\", "\\").split(",")):
            literal = pattern.replace("\\.", ".")
            plain = re.fullmatch(r"[a-z0-9.-]+", literal) and ".*" not in pattern
            domains += [literal] if plain else [d for d in catalog.domains if re.fullmatch(pattern, d)]
        servers = [server("pop3" if s.tag == "pop" else s.tag, s.get("host"), s.get("port"),
                          "starttls" if s.get("starttls") == "true" else "tls")
                   for s in provider if s.tag in ("imap", "pop", "smtp")]
        yield entry(provider.get("name", ""), domains, servers)


def chatmail(folder):
    """Those of the provider database that name servers; the others only say what to switch on."""
    for file in sorted(folder.glob("*.md")):
        text = file.read_text("utf-8")
        listed = re.search(r"^domains:\s*\n((?:\s+-.*\n)+)", text, re.M)
        servers = []
        for block in re.split(r"^\s*-\s+(?=type:|hostname:|socket:|port:)", text, flags=re.M)[1:]:
            fact = dict(re.findall(r"^\s*(type|hostname|port|socket):\s*(\S+)", block, re.M))
            servers.append(server(fact["type"], fact["hostname"], fact["port"],
                                  {"SSL": "tls", "STARTTLS": "starttls"}.get(fact["socket"], "none")))
        if servers and listed:
            yield entry(file.stem, re.findall(r"-\s*(\S+)", listed.group(1)), servers)


def decisions():
    lines = (HERE / "decisions.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def fits(text, pattern):
    return fnmatch.fnmatchcase(text, pattern.replace("[", "[[]"))


def main(folder):
    catalog, rules = Catalog(), decisions()
    needed, unexplained, count, compared = set(), 0, 0, set()
    for source, entries in read(pathlib.Path(folder), catalog):
        compared.add(source)
        for theirs in entries:
            label = theirs["id"] or ",".join(theirs["domains"])
            for difference in compare(theirs, source, catalog):
                count += 1
                reasons = [i for i, (s, e, d, _) in enumerate(rules)
                           if fits(source, s) and fits(label, e) and fits(difference, d)]
                needed.update(reasons)
                unexplained += not reasons
                reason = rules[reasons[0]][3] if reasons else "UNEXPLAINED"
                print(f"{source}\t{label}\t{difference}\t{reason}")
    idle = [rule for i, rule in enumerate(rules)
            if i not in needed and any(fits(source, rule[0]) for source in compared)]
    for rule in idle:
        print("NOT NEEDED\t" + "\t".join(rule))
    print(f"{count} differences, {unexplained} unexplained, {len(idle)} decisions not needed", file=sys.stderr)
    return 1 if unexplained or idle else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
