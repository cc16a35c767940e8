"""Tables in files: comma-separated values."""

from __future__ import annotations

import csv
import gzip
from os import PathLike, fspath
from typing import Any


def read_table(path: str | PathLike[str]) -> list[dict[str, Any]]:
    """The rows of a table, cells as text by the names of their columns; UTF-8, packed where it ends in ``.gz``."""
    opener = gzip.open if fspath(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))
