"""The version of the plugin and of its library: they are one."""

from __future__ import annotations

import re
from pathlib import Path


def _stated() -> str:
    """The version of the plugin that this folder lies in, or of the installed wheel."""
    stated = Path(__file__).resolve().parents[1] / "metadata.txt"
    if stated.is_file():
        found = re.search(r"^version=(.+)$", stated.read_text(encoding="utf-8"), re.MULTILINE)
        if found:
            return found.group(1).strip()
    # Imported here: it takes a megabyte, and the plugin has its version beside it.
    from importlib import metadata

    return metadata.version("soilmobility")


__version__ = _stated()
