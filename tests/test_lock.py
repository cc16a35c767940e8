"""The lists of development packages by hash hold what requirements-dev.txt asks for, and nothing without a hash."""

from __future__ import annotations

import re

import pytest


def pinned(text: str) -> set[str]:
    """The ``name==version`` of each line, names as package indexes fold them."""
    found = re.findall(r"^([\w.-]+)(?:\[[\w,]+\])?==([\w.]+)", text, re.MULTILINE)
    return {f"{re.sub(r'[-_.]+', '-', name).lower()}=={version}" for name, version in found}


def test_each_list_is_of_the_requirements(root):
    lists = list(root.glob("requirements-dev.cp*.txt"))
    assert lists
    lines = (root / "requirements-dev.txt").read_text(encoding="utf-8").splitlines()
    markers = pytest.importorskip("packaging.markers")
    for path in lists:
        version = re.match(r"requirements-dev\.cp(\d)(\d+)-", path.name)
        python = {"python_version": f"{version[1]}.{version[2]}"}
        wanted = {
            line for line in lines
            if "==" in line.partition(";")[0]
            and (";" not in line or markers.Marker(line.partition(";")[2]).evaluate(python))
        }  # fmt: skip
        text = path.read_text(encoding="utf-8")
        assert pinned("\n".join(wanted)) <= pinned(text), path.name
        listed = [line for line in text.splitlines() if line and not line.startswith("#")]
        assert all(re.fullmatch(r"\S+==\S+ --hash=sha256:[0-9a-f]{64}", line) for line in listed)
