#!/bin/sh
# Starts Mailwright with the Java beside it, also through a link and from a folder with spaces in its name.
exec "$(dirname "$(readlink -f "$0")")/java" -m org.mailwright/org.mailwright.Main "$@"
