"""Write the notes of a release from CHANGELOG.md.

    python scripts/release_notes.py FILE

Takes the section of the version in metadata.txt; before that section exists, *Unreleased*.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def notes(changelog: str, version: str) -> str:
    """The notes of ``version`` as Markdown; ValueError if the changelog has no section for it."""
    sections = re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]
    for name in (f"[{version}]", "[Unreleased]"):
        for section in sections:
            head, _, body = section.partition("\n")
            if head.startswith(name) and body.strip():
                return f"# Soil Mobility {version}\n\n{body.strip()}\n"
    raise ValueError(f"CHANGELOG.md has no section [{version}] and nothing under [Unreleased].")


def main() -> int:
    metadata = (ROOT / "soil_mobility_plugin" / "metadata.txt").read_text(encoding="utf-8")
    version = re.search(r"^version=(.+)$", metadata, re.MULTILINE)[1].strip()
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
