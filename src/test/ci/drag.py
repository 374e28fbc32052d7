"""A small window from which files are dragged onto another one: drag.py X Y FILE...

Takes the mouse from itself to X, Y on the display, as a person would, and says whether they were taken. Needs gir1.2-gtk-3.0,
python3-gi and xdotool.
"""
import pathlib
import subprocess
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

SIZE = 40
STEPS = 12
STEP = 60  # in milliseconds


def mouse(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def main(x, y, files):
    uris = [pathlib.Path(file).absolute().as_uri() for file in files]
    source = Gtk.Window(type=Gtk.WindowType.POPUP)
    source.resize(SIZE, SIZE)
    source.move(0, 0)
    source.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
    source.drag_source_add_uri_targets()
    source.connect("drag-data-get", lambda _w, _c, data, _i, _t: data.set_uris(uris))
    refused = []
    source.connect("drag-failed", lambda *_: refused.append(True))
    source.connect("drag-end", lambda *_: GLib.idle_add(Gtk.main_quit))
    source.show_all()

    def walk(step):
        if step == 0:
            mouse("mousemove", SIZE // 2, SIZE // 2, "mousedown", 1)
        elif step <= STEPS:
            mouse("mousemove", SIZE // 2 + (x - SIZE // 2) * step // STEPS, SIZE // 2 + (y - SIZE // 2) * step // STEPS)
        elif step <= STEPS + 3:
            mouse("mousemove", x + step % 2, y)  # it is asked again while it moves
        else:
            mouse("mouseup", 1)
            return False
        GLib.timeout_add(STEP, walk, step + 1)
        return False

    GLib.timeout_add(500, walk, 0)
    GLib.timeout_add_seconds(30, Gtk.main_quit)
    Gtk.main()
    print("refused" if refused else "taken")


main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
