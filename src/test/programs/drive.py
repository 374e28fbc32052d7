"""Runs a program of the terminal on a terminal of its own and types at it.

usage: drive.py SECONDS TEXT KEYS... -- COMMAND...
Waits until the screen has shown the regular expression TEXT, types each of KEYS a second apart, and waits for the
program to end. SECONDS is the time limit of everything. In KEYS, \\r is the return key. Prints what was on the screen.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

split = sys.argv.index("--")
deadline = time.monotonic() + float(sys.argv[1])
text, keys, command = sys.argv[2], sys.argv[3:split], sys.argv[split + 1 :]
screen = b""

pid, terminal = pty.fork()
if pid == 0:
    os.environ["TERM"] = "xterm"
    os.execvp(command[0], command)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 160, 0, 0))


def plain():
    shown = re.sub(rb"\x1b(\[[0-9;?]*[ -/]*[@-~]|\].*?(\x07|\x1b\\)|[()].|.)", b"", screen, flags=re.S)
    return re.sub(r"\s+", " ", shown.decode("utf-8", "replace"))


def read(seconds):
    """Reads for a while; false once the program has closed its terminal."""
    global screen
    end = min(time.monotonic() + seconds, deadline)
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            screen += os.read(terminal, 65536)
        except OSError:
            return False
    return True


alive = True
while alive and not re.search(text, plain()) and time.monotonic() < deadline:
    alive = read(0.2)
for key in keys:
    if alive:
        os.write(terminal, key.replace("\\r", "\r").encode())
        alive = read(1)
while alive and time.monotonic() < deadline:
    alive = read(1)
if alive:
    os.kill(pid, signal.SIGKILL)
os.waitpid(pid, 0)
print(plain())
