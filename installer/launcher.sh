#!/bin/sh
# Starts the bundled Java directly: jpackage's own launcher asks rpm and dpkg at every start, which takes longer than ours.
home=$(dirname "$(dirname "$(readlink -f "$0")")")
# The window is drawn in software; without this GTK loads the whole of OpenGL for nothing
export GDK_GL=disable
# Threads share one pool of native memory: what one has freed another uses
export MALLOC_ARENA_MAX=1
exec "$home/bin/java" @"$home/lib/mailwright.options" -XX:AOTCache="$home/lib/mailwright.aot" \
  -m org.mailwright/org.mailwright.Main "$@"
