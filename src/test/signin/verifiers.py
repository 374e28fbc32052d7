"""Looks for the verifiers (RFC 7636) of sign-in pages in what a program told and wrote.

verifiers.py PAGES PLACE...: PAGES holds the addresses of the pages, each with the digest of its verifier. Fails if one is found.
"""

import base64
import hashlib
import pathlib
import re
import sys


def files(places):
    for place in map(pathlib.Path, places):
        yield from [place] if place.is_file() else (file for file in place.rglob("*") if file.is_file())


challenges = set(re.findall(r"code_challenge=([A-Za-z0-9_-]+)", pathlib.Path(sys.argv[1]).read_text()))
found = 0
for file in files(sys.argv[2:]):
    text = file.read_text(errors="replace")
    # Each run of such characters may hold one anywhere
    for run in re.findall(r"[A-Za-z0-9_-]{43,}", text):
        for start in range(len(run) - 42):
            digest = hashlib.sha256(run[start : start + 43].encode()).digest()
            found += base64.urlsafe_b64encode(digest).decode().rstrip("=") in challenges
print(f"{len(challenges)} verifiers looked for, {found} found")
sys.exit(1 if found or not challenges else 0)
