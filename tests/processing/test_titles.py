"""Every column of every table that arrives from the plugin has a title, those of numbers of a kind with their unit."""

from __future__ import annotations

import re

import pytest

#: Fields that the file's format or the user's own zones have.
STRANGERS = {"fid", "name", "code"}

#: What a title of a column of numbers names, if not one of `PLAIN`.
UNIT = re.compile(r", (%|mg/kg|g/kg|cmol\(c\)/kg|km²|m²?|percentage points)( |$)|^pH|\(1\) or not \(0\)")

#: Columns of numbers without a unit: counts, codes, and names of places.
PLAIN = {"rank", "pixels", "row", "class", "class_measured", "class_predicted", "enrichment", "dissimilarity"}
PLAIN |= {"n_up", "n_down", "n_open"}


@pytest.fixture
def aliases(monkeypatch):
    """The titles of a layer's fields as the plugin dresses it, by name."""
    from soil_mobility_plugin.processing import attributes

    found = {}
    described = attributes.describe

    def describe(layer, *arguments):
        described(layer, *arguments)
        for number, field in enumerate(layer.fields()):
            found[field.name()] = (layer.attributeAlias(number), field.isNumeric())

    for module in ("attributes", "zones", "example_layers"):
        monkeypatch.setattr(f"soil_mobility_plugin.processing.{module}.describe", describe)
    return found


#: Algorithm, parameters beside those of `calls`, and a column that must be among what it writes.
TABLES = [
    ("classifyrisk", {"OUTPUT_TABLE": "t.gpkg"}, "share_percent"),
    ("zonalsummary", {"ZONE_FIELD": "name"}, "share_2"),
    ("fourpermillechange", {"OUTPUT_TABLE": "t.gpkg"}, "up_Cd"),
    ("fourpermillechange", {"OUTPUT_TABLE": "t.gpkg", "ZONES": None}, "t23"),
    ("guidancevalues", {"OUTPUT_ZONES": "t.gpkg"}, "rgv_mg_kg"),
    ("guidancevalues", {"OUTPUT_ZONES": "t.gpkg", "MODE": "invert", "MOBILE_LIMIT": 0.1, "PRESET": None,
                        "LAND_USE": None}, "exceed_prob"),
    ("validatemodel", {}, "F1_half_width"),
    ("validatemodel", {"OUTPUT_ROWS": "t.gpkg"}, "why"),
    ("trainmodel", {"OUTPUT_ROWS": "t.gpkg"}, "why"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "more", "column"), TABLES, ids=[f"{name}-{column}" for name, _, column in TABLES])
def test_columns_have_titles_with_units(aliases, run, calls, tmp_path, name, more, column):
    more = {key: str(tmp_path / value) if str(value).startswith("t.") else value for key, value in more.items()}
    run(name, **{**calls(name, tmp_path), **more})
    assert column in aliases
    own = {field: entry for field, entry in aliases.items() if field not in STRANGERS}
    assert [field for field, (title, _) in own.items() if not title] == []
    numbers = {field: title for field, (title, numeric) in own.items() if numeric and field not in PLAIN}
    assert numbers
    assert [(field, title) for field, title in numbers.items() if not UNIT.search(title)] == []


ZONES = [(name, more) for name, more, _ in TABLES[1:6] if "ZONES" not in more]


@pytest.mark.parametrize(("name", "more"), ZONES)
def test_what_colours_zones_has_its_unit_in_the_legend(run, calls, tmp_path, monkeypatch, name, more):
    from soil_mobility_plugin.processing.zones import ZoneStyle

    applied, apply = [], ZoneStyle.apply
    monkeypatch.setattr(ZoneStyle, "apply", lambda style, layer: applied.append(style) or apply(style, layer))
    more = {key: str(tmp_path / value) if str(value).startswith("t.") else value for key, value in more.items()}
    run(name, **{**calls(name, tmp_path), **more})
    labels = [f"{style.name}: {label}" for style in applied for _, _, label, _ in style.ranges]
    assert labels
    assert [label for label in labels if not re.search(r"%|mg/kg|\(percentage points\)", label)] == []


def test_a_share_is_called_by_its_class(aliases, run, calls, tmp_path):
    run("zonalsummary", **calls("zonalsummary", tmp_path))
    assert aliases["share_2"][0] == "low (1 to 10 %), % of the area"
    assert aliases["mean"][0] == "Mean, %"


def test_the_example_has_titles(aliases, run, tmp_path, monkeypatch):
    import processing
    from qgis.core import QgsProject

    # pytest-qgis puts a mock there, whose layer tree QGIS 3.44 does not take.
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)
    processing.runAndLoadResults("soilmobility:exampledata", {"FOLDER": str(tmp_path / "example")})
    QgsProject.instance().clear()
    assert {"soc_g_kg", "f4_pct", "name", "code"} <= set(aliases)
    assert [field for field, (title, _) in aliases.items() if not title and field != "fid"] == []
    named = {"code", "sample", "site"}
    assert [field for field, (title, numeric) in aliases.items()
            if numeric and field not in named | {"fid"} and not UNIT.search(title)] == []  # fmt: skip
