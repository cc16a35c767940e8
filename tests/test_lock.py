"""The list of development packages by hash holds what requirements-dev.txt asks for, and nothing without a hash."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

requirements = pytest.importorskip("packaging.requirements")

PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")


def lines(path: Path) -> list[str]:
    """The requirements in a file, each with its hashes in one line."""
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def pinned(found: list[str], python: str) -> list[str]:
    """The ``name==version`` of those that a Python gets on a PC with Linux, names as package indexes fold them."""
    environment = {
        "python_version": python,
        "python_full_version": f"{python}.6",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "sys_platform": "linux",
        "platform_system": "Linux",
        "platform_machine": "x86_64",
        "os_name": "posix",
    }
    result = []
    for line in found:
        wanted = requirements.Requirement(line.partition("--hash")[0])
        if wanted.marker is None or wanted.marker.evaluate(environment):
            result.append(re.sub(r"[-_.]+", "-", wanted.name).lower() + str(wanted.specifier))
    return result


@pytest.fixture(scope="module")
def asked(root) -> list[str]:
    return lines(root / "requirements-dev.txt")


@pytest.fixture(scope="module")
def locked(root) -> list[str]:
    return lines(root / "requirements-dev.lock")


def test_each_file_has_hashes_and_none_an_address(locked):
    for line in locked:
        assert re.fullmatch(r"[\w.-]+==[\w.]+( ; [^\\]+?)?( +--hash=sha256:[0-9a-f]{64})+", line), line[:80]
        assert "://" not in line


@pytest.mark.parametrize("python", PYTHONS)
def test_each_python_gets_what_is_asked_for(asked, locked, python):
    wanted, found = pinned(asked, python), pinned(locked, python)
    assert all("==" in one for one in wanted), "of another day it would be another"
    assert set(wanted) <= set(found)
    names = [one.partition("==")[0] for one in found]
    assert len(names) == len(set(names)), "two versions of one package"
    # QGIS and GDAL are compiled against the system's
    assert "numpy" not in names


def test_the_set_up_installs_from_it_alone(root):
    """Whatever Python, no package comes without its hash."""
    text = (root / "scripts" / "setup.sh").read_text(encoding="utf-8").replace("\\\n", " ")
    installs = [line for line in text.splitlines() if "pip install" in line]
    assert len(installs) == 1
    assert "--require-hashes --requirement requirements-dev.lock" in installs[0]
