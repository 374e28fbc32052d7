"""Runs a program of the terminal on a terminal of its own and types at it.

usage: drive.py SECONDS TEXT KEYS... -- COMMAND...
Waits until the screen has shown the regular expression TEXT, types each of KEYS a second apart, and waits for the
program to end. SECONDS is the time limit of everything. In KEYS, \\r is the return key; TEXT=>KEY is not typed before
TEXT was shown, since the key before. Prints what was on the screen.
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


def draw(columns):
    """A terminal of another width has the program draw itself anew."""
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))


draw(160)


def plain(since=0):
    shown = re.sub(rb"\x1b(\[[0-9;?]*[ -/]*[@-~]|\].*?(\x07|\x1b\\)|[()].|.)", b"", screen[since:], flags=re.S)
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


def shown(awaited, since=0):
    """Reads until it is there; false once the program has closed its terminal."""
    while not re.search(awaited, plain(since)) and time.monotonic() < deadline:
        if not read(0.2):
            return False
    return True


alive = shown(text)
typed = len(screen)
for number, key in enumerate(keys):
    awaited, _, key = key.rpartition("=>")
    if alive and awaited and not re.search(awaited, plain(typed)):
        draw(159 - number)
        alive = shown(awaited, typed)
    if alive:
        typed = len(screen)
        os.write(terminal, key.replace("\\r", "\r").encode())
        alive = read(1)
while alive and time.monotonic() < deadline:
    alive = read(1)
if alive:
    os.kill(pid, signal.SIGKILL)
os.waitpid(pid, 0)
print(plain())
