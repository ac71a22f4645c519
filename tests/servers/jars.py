"""Neo4j Community's own jars, fetched once by Maven into the user's cache folder."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import platformdirs

VERSION = "5.26.30"
MIN_JAVA = 17
FETCH_SECONDS = 900

_POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>orgtrace</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
<dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId>
<version>{VERSION}</version></dependency></dependencies></project>
"""


class CannotFetch(Exception):
    """The jars are not there and cannot be got; the message says why."""


def folder() -> Path:
    """Where the jars of this version lie once they are fetched."""
    return Path(platformdirs.user_cache_dir("orgtrace", appauthor=False)) / f"neo4j-{VERSION}"


def missing() -> str:
    """What is missing on this machine to run Neo4j from its jars; empty if nothing is."""
    if (version := _java_version()) < MIN_JAVA:
        return f"Java {MIN_JAVA} or later ({f'this is Java {version}' if version else 'there is none'})"
    if not folder().is_dir() and shutil.which("mvn") is None:
        return "Maven (the command mvn), which fetches Neo4j's jars once"
    return ""


def fetch() -> Path:
    """The folder of the jars, fetched if they are not there: about 125 MB.

    Raises:
        CannotFetch: Maven failed, or took longer than `FETCH_SECONDS`.
    """
    if folder().is_dir():
        return folder()
    folder().parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder().parent) as aside:
        _run_maven(Path(aside))
        try:
            (Path(aside) / "lib").rename(folder())
        except OSError:
            if not folder().is_dir():  # else another test run was quicker
                raise
    return folder()


def _run_maven(aside: Path) -> None:
    (aside / "pom.xml").write_text(_POM, encoding="utf-8")
    command = ["mvn", "-q", "-B", "dependency:copy-dependencies", f"-DoutputDirectory={aside / 'lib'}"]
    try:
        done = subprocess.run(command, cwd=aside, capture_output=True, text=True, timeout=FETCH_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise CannotFetch(f"Maven did not fetch Neo4j's jars within {FETCH_SECONDS} s") from error
    if done.returncode or not (aside / "lib").is_dir():
        raise CannotFetch(f"Maven could not fetch Neo4j's jars:\n{(done.stdout + done.stderr)[-2000:]}")


def java() -> str:
    """The Java that JAVA_HOME names, or the one on the path."""
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin" / "java") if home else "java"


def _java_version() -> int:
    try:
        said = subprocess.run([java(), "-version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(r'version "(\d+)', said.stderr + said.stdout)
    return int(found.group(1)) if found else 0
