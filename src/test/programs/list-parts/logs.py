"""What the servers saw of the live test of a list: Dovecot's and Postfix's logs, and the mailboxes."""

import collections
import re
import time

from checks import Group, check

ARRIVAL = 300  # seconds that the last messages may take
JOBS = 16  # that may have been under way when the run was killed


def judge(work, wanted, most, again):
    right = [row for row in wanted if row["cause"] == "none"]
    arrived(work, right, again)
    dovecot = (work / "dovecot.log").read_text()
    refused = collections.Counter(re.findall(r"auth: Info: passwd-file\(([^,]+),.*: (?:Password mismatch|unknown user)", dovecot))
    group = Group("log-ons that were refused")
    for row in (each for each in wanted if "address" in each):
        count = refused[row["user"] or row["address"]]
        most_refused = 4 if row["address"] in again else 2
        limit = range(1, most_refused + 1) if row["cause"] == "auth-bad-credentials" else range(1)
        group.check(row["address"], "" if count in limit else f"{count}")
    group.end()
    for name, (least, seen) in {"Dovecot": logged_on(dovecot), "Postfix": connected((work / "postfix.log").read_text())}.items():
        check(f"{name} was asked", "" if least >= len(right) else f"{least} times")
        check(f"{name}: at most {most} at once for each server", "" if max(seen.values()) <= most else str(seen))
        print(f"ok    {name}: at most {max(seen.values())} at once for each server, {least} in all", flush=True)


def arrived(work, right, again):
    """Each good row's message lies in its mailbox once, and nobody else has got any.

    A row that was under way when the run was killed may have two.
    """
    def messages():
        files = [path for path in (work / "mail").glob("*/*/*") if path.parent.name in ("new", "cur")]
        return collections.Counter(path.parts[-3] for path in files if "full" not in path.name)
    deadline = time.monotonic() + ARRIVAL
    while messages().total() < len(right) and time.monotonic() < deadline:
        time.sleep(0.2)
    found = messages()
    group = Group("messages that arrived")
    for row in right:
        once = found[row["local"]] == 1 or found[row["local"]] == 2 and row["address"] in again
        group.check(row["address"], "" if once else f"{found[row['local']]}")
    twice = sum(count > 1 for count in found.values())
    group.check("not more twice than were under way", "" if twice <= JOBS else f"{twice}")
    group.check("nowhere else", str(found.keys() - {row["local"] for row in right} or ""))
    group.end()


class Most:
    """How many were there at once, for each server."""

    def __init__(self):
        self.now, self.most, self.all = collections.Counter(), collections.Counter(), 0

    def come(self, server):
        self.all += 1
        self.now[server] += 1
        self.most[server] = max(self.most[server], self.now[server])

    def go(self, server):
        self.now[server] -= 1


def logged_on(log):
    """From the log-on to the end of each IMAP session; who a user's server is says the domain."""
    seen, open_ = Most(), {}
    for line in log.splitlines():
        if login := re.search(r"imap-login: Info: Login: user=<([^>]*)>.*session=<([^>]*)>", line):
            open_[login[2]] = login[1].split("@")[-1]
            seen.come(open_[login[2]])
        elif end := re.search(r"imap\([^)]*\)<\d+><([^>]*)>: Info: (?:Logged out|Disconnected|Connection closed)", line):
            seen.go(open_.pop(end[1]))
    return seen.all, seen.most


def connected(log):
    """From the connection to its end, for each address of ours, logged on or not."""
    seen = Most()
    for address, what in re.findall(r"at-([0-9.]+)/smtpd\[\d+\]: (connect|disconnect) from", log):
        (seen.come if what == "connect" else seen.go)(address)
    return seen.all, seen.most
