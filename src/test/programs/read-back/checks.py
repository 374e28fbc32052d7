"""Counts what holds. A line for each failure, and one for each group of successes."""

import sys
import time

passed = failed = 0


def check(name, problem):
    """One check: it holds if there is no problem to name."""
    global passed, failed
    if problem:
        failed += 1
        print(f"FAIL  {name}: {problem}", flush=True)
    else:
        passed += 1
    return not problem


class Group:
    """Several checks with one line if all of them hold."""

    def __init__(self, name):
        self.name, self.count, self.bad, self.begun = name, 0, 0, time.monotonic()

    def check(self, name, problem):
        self.count += 1
        self.bad += not check(f"{self.name}: {name}", problem)

    def end(self):
        if not self.bad and self.count:
            print(f"ok    {self.name} ({self.count}; {time.monotonic() - self.begun:.0f} s)", flush=True)
        if not self.count:
            check(self.name, "nothing was looked at")


def counts():
    """The last line, and the exit code."""
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)
