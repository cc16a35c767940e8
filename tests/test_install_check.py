"""The trial of the zip in QGIS: that it accepts the plugin, and refuses one that QGIS cannot use."""

from __future__ import annotations

import importlib.util
import shutil
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
METADATA = "[general]\nname=Soil Mobility\nversion=1.0\nqgisMinimumVersion=3.22\nqgisMaximumVersion=4.99\n"

#: A plugin that QGIS can load, and that does nothing.
IDLE = """
class Plugin:
    def initGui(self):
        pass

    def unload(self):
        pass


def classFactory(iface):
    return Plugin()
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("xvfb-run") is None or shutil.which("qgis") is None, reason="needs xvfb-run and the GUI of QGIS"
    ),
]


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("install_check", ROOT / "scripts" / "install_check.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_this_plugin_is_installed_and_runs(script, package, tmp_path):
    path = tmp_path / "plugin.zip"
    with zipfile.ZipFile(path, "w") as file:
        for source in sorted(package.rglob("*")):
            if source.is_file() and "__pycache__" not in source.parts:
                file.write(source, Path("soil_mobility", source.relative_to(package)))
    line = script.check(path)
    assert "soilmobility:predictfractionation gave 47314 pixels" in line
    assert "4 clicks of the tour loaded 11 layers, the example project has 18" in line


@pytest.mark.parametrize(
    ("folder", "code", "message"),
    [
        ("soil_mobility", "import nothing_of_this_name\n", "nothing_of_this_name"),
        ("soil_mobility_plugin", IDLE, "made no .*soil_mobility"),
        ("soil_mobility", IDLE, "provider is not in the Processing Toolbox"),
        ("", IDLE, "No root folder was found"),
    ],
    ids=["does not import", "other folder", "no provider", "no folder"],
)
def test_what_qgis_cannot_use_is_refused(script, tmp_path, folder, code, message):
    path = tmp_path / "plugin.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(str(Path(folder, "metadata.txt")), METADATA)
        file.writestr(str(Path(folder, "__init__.py")), code)
    with pytest.raises(script.InstallError, match=message):
        script.check(path)
