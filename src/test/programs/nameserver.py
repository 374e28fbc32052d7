"""A name server on a free port of this computer for the lines of a zone file with whole names.

nameserver.py ZONE PORTFILE: reads the lines, writes the port, and answers by UDP until it is killed.
"""

import os
import shlex
import socket
import struct
import sys

TYPES = {"A": 1, "CNAME": 5, "MX": 15, "TXT": 16, "SRV": 33}


def name(text):
    labels = [label for label in text.strip(".").split(".") if label]
    return b"".join(bytes([len(label)]) + label.encode() for label in labels) + b"\0"


def data(kind, words):
    if kind == "A":
        return socket.inet_aton(words[0])
    if kind == "CNAME":
        return name(words[0])
    if kind == "MX":
        return struct.pack(">H", int(words[0])) + name(words[1])
    if kind == "SRV":
        return struct.pack(">HHH", *map(int, words[:3])) + name(words[3])
    return b"".join(bytes([len(word)]) + word.encode() for word in words)


def read(path):
    zone = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.strip() or line.startswith(";"):
                continue
            owner, _, _, kind, *words = shlex.split(line)
            zone.setdefault((owner.strip(".").lower(), TYPES[kind]), []).append((data(kind, words), words))
    return zone


def question(query):
    at, labels = 12, []
    while query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode("latin-1"))
        at += query[at] + 1
    return ".".join(labels).lower(), struct.unpack(">H", query[at + 1 : at + 3])[0], query[12 : at + 5]


def answer(query, zone):
    wanted, kind, asked = question(query)
    records, owner = [], wanted
    for _ in range(8):
        alias = zone.get((owner, TYPES["CNAME"]))
        if not alias or kind == TYPES["CNAME"]:
            break
        records.append((owner, TYPES["CNAME"], alias[0][0]))
        owner = alias[0][1][0].strip(".").lower()
    records += [(owner, kind, value) for value, _ in zone.get((owner, kind), [])]
    known = any(each == owner or each.endswith("." + owner) for each, _ in zone)
    body = b"".join(
        name(host) + struct.pack(">HHIH", type_, 1, 60, len(value)) + value for host, type_, value in records
    )
    return query[:2] + struct.pack(">HHHHH", 0x8580 | (0 if known else 3), 1, len(records), 0, 0) + asked + body


def main():
    zone = read(sys.argv[1])
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 0))
    with open(sys.argv[2] + ".new", "w", encoding="ascii") as port:
        port.write(str(server.getsockname()[1]))
    os.rename(sys.argv[2] + ".new", sys.argv[2])
    while True:
        query, client = server.recvfrom(4096)
        try:
            server.sendto(answer(query, zone), client)
        except (IndexError, struct.error):
            pass


main()
