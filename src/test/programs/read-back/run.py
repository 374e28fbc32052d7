"""The checks of src/test/programs/apps; it runs this in a mount and a network namespace of its own."""

import os
import sys

import checks
import host
import program
import reading
import sending

host.prepare()
parts = {"read": reading.run, "send": sending.run, "program": program.run}
for name in sys.argv[1:]:
    parts[name]()
checks.counts()
