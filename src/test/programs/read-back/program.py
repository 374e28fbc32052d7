"""The packaged program's own exports are the golden files, in words of a language, and only their owner may read them."""

import json
import os
import subprocess

import golden
from checks import Group
from host import GOLDENS, WORK, output

COMMENTS = ("#", "//", ";")


def mailwright(*words):
    return subprocess.run([os.environ["MAILWRIGHT"], *map(str, words)], capture_output=True, text=True, timeout=120)


def run():
    group = Group("the program")
    listed = [json.loads(line) for line in mailwright("formats", "--json").stdout.splitlines()]
    ids = {each["id"].removeprefix("app:") for each in listed if each["group"] == "apps"}
    group.check("formats lists every target", str(ids ^ set(golden.targets())) if ids != set(golden.targets()) else "")
    for target in ("env", "postfix", "wordpress", "symfony"):
        for language in ("en", "de"):
            group.check(f"{target}, {language}", exported(target, "02-starttls", language))
    refused = mailwright("export", GOLDENS / "cases/02-starttls.mailwright", "--format", "app:gitlab", "--out", WORK / "x/")
    group.check("STARTTLS that cannot be required", "" if refused.returncode == 1 and "465" in refused.stderr else refused.stderr)
    group.end()


def exported(target, name, language):
    out = WORK / "program" / language / target
    out.mkdir(parents=True)
    done = mailwright("export", GOLDENS / f"cases/{name}.mailwright", "--format", f"app:{target}", "--out", f"{out}/",
                      "--lang", language)
    if done.returncode:
        return done.stderr
    wanted = next(files for case, files, _ in golden.sections(target) if case == name)
    written = {str(path.relative_to(out)): path for path in out.rglob("*") if path.is_file()}
    if written.keys() != wanted.keys():
        return str(written.keys() ^ wanted.keys())
    for file, path in written.items():
        if path.stat().st_mode & 0o777 != 0o600:
            return f"{file} has the mode {path.stat().st_mode & 0o777:o}"
        if values(path.read_text()) != values(wanted[file]):
            return f"{file} is not the golden one"
        if "export." in path.read_text():
            return f"{file} has a key in place of words"
    return ""


def values(text):
    return [line for line in text.splitlines() if not line.strip().startswith(COMMENTS)]
