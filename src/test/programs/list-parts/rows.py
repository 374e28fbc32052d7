"""The list of people for the script list, and what has to come of each.

rows.py make WORK DOMAIN     writes the list, the template, and what the servers and the name server know
rows.py judge WORK STATUS    compares the results, the mailboxes and the servers' logs with it; the last line counts
"""

import json
import pathlib
import random
import secrets
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "read-back"))
work = pathlib.Path(sys.argv[2])

# kind of row: how many, at which host, the cause that has to be named
KINDS = {
    "right": (110, "good", "none"),
    "right, another user name": (6, "good", "none"),
    "wrong password": (15, "good", "auth-bad-credentials"),
    "unknown account": (4, "good", "auth-bad-credentials"),
    "mailbox full": (4, "good", "mailbox-full"),
    "somebody else's sender": (4, "good", "sender-rejected"),
    "certificate expired": (4, "expired", "cert-expired"),
    "certificate early": (4, "early", "cert-not-yet-valid"),
    "self-signed": (4, "alone", "cert-self-signed"),
    "chain incomplete": (4, "incomplete", "cert-chain-incomplete"),
    "another name's certificate": (4, "misnamed", "cert-hostname-mismatch"),
    "RSA 1024": (4, "short", "cert-weak"),
    "SHA-1": (4, "sha1", "cert-weak"),
    "nobody listens": (4, "closed", "conn-refused"),
    "no TLS at the port": (4, "plain", "tls-mode-mismatch"),
    "no such host": (4, "nowhere", "dns-not-found"),
}
# rows that cannot be tested, as they stand in the list; {} is an address
BROKEN = {
    "bad-address": ["ada example,Ada,,,secret"] * 3,
    "no-address": [",Ada,,,secret"] * 2,
    "formula": ["{},=CMD(),,,secret"] * 3,
    "no-password": ["{},Ada,,,"] * 3,
    "too-many-fields": ["{},Ada,,,secret,more"] * 2,
}
TWICE = 4
MOST = 4  # connections to one server at once, as docs/for-it.md says


def people():
    for kind, (count, host, cause) in KINDS.items():
        for number in range(count):
            yield {"kind": kind, "local": f"{kind[0]}{len(kind)}-{number}", "host": host, "cause": cause}


def make(domain):
    random.seed(17)
    rows = []
    for one in people():
        one["address"] = f"{one['local']}@{one['host']}.{domain}"
        one["password"] = secrets.token_hex(8)
        typed = "wrong-" + secrets.token_hex(4) if one["kind"] == "wrong password" else one["password"]
        one["user"] = "login-" + one["address"] if one["kind"] == "right, another user name" else ""
        sender = f"r5-0@good.{domain}" if one["kind"] == "somebody else's sender" else ""
        one["text"] = f"{one['address']},Somebody,{one['user']},{sender},{typed}"
        rows.append(one)
    for kind, lines in BROKEN.items():
        for number, line in enumerate(lines):
            rows.append({"kind": kind, "cause": "input-invalid", "problem": kind,
                         "text": line.format(f"{kind}-{number}@good.{domain}")})
    random.shuffle(rows)
    known = [row for row in rows if row["kind"] == "right"][:TWICE]
    rows += [{"kind": "duplicate", "cause": "input-invalid", "problem": "duplicate", "text": row["text"]} for row in known]
    for line, row in enumerate(rows, 2):
        row["line"] = line
    heading = "address,name,user name,sender,password"
    (work / "users.csv").write_text("\n".join([heading, *(row["text"] for row in rows)]) + "\n")
    (work / "wanted.json").write_text(json.dumps(rows))
    template(work / "everybody.mailwright")
    accounts([row for row in rows if "address" in row and row["kind"] != "unknown account"], domain)


def template(file):
    def server(kind, port):
        return {"type": kind, "host": "%EMAILDOMAIN%", "port": port, "security": "tls", "auth": ["password-cleartext"],
                "username": "%EMAILADDRESS%"}
    file.write_text(json.dumps({"format": "mailwright-profile", "version": 1, "account": {
        "email": "%EMAILADDRESS%", "displayName": "%REALNAME%", "incoming": [server("imap", 993)],
        "outgoing": [server("smtp", 465)]}}))


def accounts(rows, domain):
    """What Dovecot, Postfix and the name server know."""
    def line_for(row, name):
        quota = "::::::userdb_quota_rule=*:bytes=1" if row["kind"] == "mailbox full" else ""
        return f"{name}:{{PLAIN}}{row['password']}{quota}\n"
    names = [(row, name) for row in rows for name in (row["address"], row["user"]) if name]
    (work / "users").write_text("".join(line_for(*each) for each in names))
    (work / "mailboxes").write_text("".join(f"{row['address']} x\n" for row in rows))
    (work / "owners").write_text("".join(f"{row['address']} {row['user'] or row['address']}\n" for row in rows))
    (work / "full").write_text("".join(f"{work}/mail/{row['local']}\n" for row in rows if row["kind"] == "mailbox full"))
    hosts = [line.split() for line in (work / "certs/hosts").read_text().splitlines()]
    hosts += [["127.0.0.20", f"closed.{domain}"], ["127.0.0.21", f"plain.{domain}"]]
    (work / "zone").write_text("".join(f"{host}. 60 IN A {address}\n" for address, host in hosts))
    (work / "domains").write_text("".join(f"{host} x\n" for _, host in hosts))


def judge(status):
    from checks import Group, check, counts
    import logs
    wanted = json.loads((work / "wanted.json").read_text())
    first, second = (results(work / name) for name in ("first.jsonl", "rows.jsonl"))
    told = {}
    for row in first + second:
        told.setdefault(row["line"], []).append(row)
    check("the first run was killed in its middle", "" if first and second else f"{len(first)} and {len(second)} rows")
    # What was under way when the first run was killed is tested again.
    again = {row["address"] for row in second}
    for kind in dict.fromkeys(row["kind"] for row in wanted):
        group = Group(f"rows, {kind}")
        for row in (each for each in wanted if each["kind"] == kind):
            group.check(row["text"].split(",")[0], difference(row, told.get(row["line"], [])))
        group.end()
    check("the exit code", "" if status == "1" else f"{status}\n{(work / 'table').read_text()[-2000:]}")
    check("no row but those", str(told.keys() - {row["line"] for row in wanted} or ""))
    written = "".join(path.read_text() for path in (work / "first.jsonl", work / "rows.jsonl", work / "table", work / "users.results.csv"))
    passwords = [row["text"].rsplit(",", 1)[1] for row in wanted if "address" in row]
    check("no password is written", "".join(each for each in passwords if each in written))
    table = (work / "users.results.csv").read_text().splitlines()
    check("the table has a line a row", "" if len(table) == len(wanted) + 1 else f"{len(table)} lines")
    logs.judge(work, wanted, MOST, again)
    counts()


def results(file):
    """The whole lines of a run's output."""
    return [json.loads(line) for line in file.read_text().splitlines(keepends=True) if line.endswith("\n")]


def difference(row, told):
    if len(told) != 1:
        return f"{len(told)} results"
    outcome = {"none": "ok", "input-invalid": "invalid"}.get(row["cause"], "fail")
    found = (told[0]["outcome"], told[0]["cause"], told[0].get("problem"))
    return "" if found == (outcome, row["cause"], row.get("problem")) else f"{found}: {told[0]}"


if __name__ == "__main__":
    {"make": make, "judge": judge}[sys.argv[1]](sys.argv[3])
