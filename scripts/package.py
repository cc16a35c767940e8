"""Make the zip that QGIS installs, and check it as the plugin repository does.

    python scripts/package.py

Takes the files that git tracks under ``soil_mobility_plugin`` (without the sources of the translations), puts them
into a folder ``soil_mobility`` (the plugin repository asks that names do not repeat the word "plugin") and writes
``dist/soil_mobility-VERSION.zip``. The same commit gives the same bytes. Stops, with every finding listed, if the
repository would refuse the zip, if flake8-qgis finds anything, or if QGIS's own plugin installer cannot install and run
it (see install_check.py).
"""

from __future__ import annotations

import configparser
import importlib.util
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import install_check

ROOT = Path(__file__).resolve().parent.parent
SOURCE = "soil_mobility_plugin"
FOLDER = "soil_mobility"

#: The plugin repository takes 25 MB; the project keeps below this.
MAX_BYTES = 6_000_000

#: What the catalogues that QGIS reads (``.qm``) are made from.
UNUSED = f":(exclude){SOURCE}/i18n/*.ts"

#: Keys that the plugin repository demands (general section of metadata.txt).
REQUIRED_KEYS = (
    "name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "homepage", "repository",
    "tracker",
)  # fmt: skip

FORBIDDEN_SUFFIXES = {
    ".pyc",
    ".pyo",
    ".pyd",
    ".so",
    ".dll",
    ".dylib",
    ".exe",
    ".bat",
    ".jar",
    ".whl",
    ".pkl",
    ".joblib",
}
FORBIDDEN_PARTS = {"__pycache__", ".git", "__MACOSX", ".DS_Store", "Thumbs.db", ".venv"}
EXECUTABLE_MAGIC = (b"\x7fELF", b"MZ", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe")


class PackageError(Exception):
    """The package cannot be published; the message lists why."""


def tracked_files() -> list[Path]:
    """Files of the package that git tracks and a user needs, sorted, relative to the package's folder."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", SOURCE, UNUSED], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    return sorted(Path(name).relative_to(SOURCE) for name in listed.split("\0") if name)


def read_metadata(path: Path) -> dict[str, str]:
    """The general section of ``metadata.txt``."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return dict(parser["general"])


def check_metadata(metadata: dict[str, str]) -> list[str]:
    """What is wrong with the metadata."""
    wrong = [f"metadata.txt: {key} is missing" for key in REQUIRED_KEYS if not metadata.get(key, "").strip()]
    if not re.fullmatch(r"\d+\.\d+(\.\d+)?", metadata.get("version", "")):
        wrong.append(f"metadata.txt: version {metadata.get('version')!r} is not of the form 1.2.3")
    if "plugin" in metadata.get("name", "").lower():
        wrong.append('metadata.txt: the name must not contain the word "plugin"')
    return wrong


def check_files(folder: Path, files: list[Path]) -> list[str]:
    """What is wrong with the files of the package."""
    wrong = []
    for needed in ("__init__.py", "metadata.txt", "LICENSE", "icon.svg"):
        if Path(needed) not in files:
            wrong.append(f"{needed} is not in the package (is it committed?)")
    for name in files:
        path = folder / name
        if path.is_symlink() or not path.is_file():
            wrong.append(f"{name} is not a real file")
        elif name.suffix.lower() in FORBIDDEN_SUFFIXES or FORBIDDEN_PARTS & set(name.parts):
            wrong.append(f"{name} does not belong in a package")
        elif path.read_bytes()[:4].startswith(EXECUTABLE_MAGIC):
            wrong.append(f"{name} is a binary")
    return wrong


def scan(archive: Path) -> list[str]:
    """Findings of Bandit (medium and above), detect-secrets, ruff and flake8-qgis in the unpacked zip."""
    for module in ("bandit", "detect_secrets", "ruff", "flake8_qgis"):
        if importlib.util.find_spec(module) is None:
            return [f"{module} is not installed: the package cannot be checked (make setup)"]
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(archive) as file:
            file.extractall(folder)
        unpacked = sorted(str(path) for path in Path(folder).rglob("*") if path.is_file())
        style = ["--no-cache", "--config", str(ROOT / "pyproject.toml"), folder]
        checks = {
            "bandit": ["-m", "bandit", "--quiet", "--recursive", "-ll", folder],
            "detect-secrets": ["-m", "detect_secrets.pre_commit_hook", *unpacked],
            "ruff": ["-m", "ruff", "check", "--quiet", *style],
            "ruff format": ["-m", "ruff", "format", "--check", *style],
            "flake8-qgis": ["-m", "flake8", "--config", str(ROOT / ".flake8"), folder],
        }
        wrong = []
        for name, arguments in checks.items():
            done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, cwd=folder)
            if done.returncode:
                wrong.append(f"{name}:\n{done.stdout}{done.stderr}".replace(f"{folder}/", ""))
        return wrong


def try_in_qgis(archive: Path) -> str:
    """Install the zip through QGIS's own plugin installer and run it; return what was seen."""
    try:
        return install_check.check(archive)
    except install_check.InstallError as error:
        raise PackageError(f"QGIS cannot use the zip: {error}") from error


def write_zip(archive: Path, folder: Path, files: list[Path]) -> None:
    """Write ``files`` of ``folder`` in a fixed order, with fixed times and permissions."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name in files:
            entry = zipfile.ZipInfo(f"{FOLDER}/{name.as_posix()}", date_time=(2025, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            file.writestr(entry, (folder / name).read_bytes())


def package(dist: Path) -> tuple[Path, str]:
    """Make and check the zip in ``dist``; return its path and what QGIS made of it. PackageError says what is wrong."""
    folder = ROOT / SOURCE
    files = tracked_files()
    metadata = read_metadata(folder / "metadata.txt")
    wrong = check_metadata(metadata) + check_files(folder, files)
    if wrong:
        raise PackageError("\n".join(wrong))
    archive = dist / f"{FOLDER}-{metadata['version']}.zip"
    part = archive.with_suffix(".zip.part")
    try:
        write_zip(part, folder, files)
        wrong = scan(part)
        if part.stat().st_size > MAX_BYTES:
            wrong.append(f"the zip has {part.stat().st_size / 1e6:.1f} MB, more than {MAX_BYTES / 1e6:.0f} MB")
        if wrong:
            raise PackageError("\n".join(wrong))
        seen = try_in_qgis(part)
        part.replace(archive)
    finally:
        part.unlink(missing_ok=True)
    return archive, seen


def main() -> int:
    try:
        archive, seen = package(ROOT / "dist")
    except PackageError as error:
        sys.stderr.write(f"package: refused\n{error}\n")
        return 1
    with zipfile.ZipFile(archive) as file:
        count = len(file.namelist())
    sys.stdout.write(f"{archive.relative_to(ROOT)}: {count} files, {archive.stat().st_size / 1e6:.2f} MB\n{seen}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
