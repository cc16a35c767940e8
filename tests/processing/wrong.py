"""What every kind of parameter must refuse."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputLayerDefinition, QgsProperty

from soil_mobility_plugin.processing import specs
from soil_mobility_plugin.processing.algorithms.district_atlas import LONGEST_TITLE

FOLDER = str(Path(__file__).parent)

#: A folder that is not there.
ABSENT = Path(FOLDER, "absent")

LIMITS = ("1,10,30", "50,30,10,1", "a,b,c,d", "1,10,nan,50", "1,10,30,500", "1")

#: Texts that their parameter's parser must refuse.
TEXTS = {
    "LIMITS": LIMITS,
    "PROBABILITY_LIMITS": LIMITS,
    "REFERENCE_SOIL": ("acid", "6.2", "6.2,2", "16,2,20,15", "6.2,2,120,15"),
    "TITLE": ("a" * (LONGEST_TITLE + 1),),
}


def computed(text: str) -> QgsProperty:
    """A value that an expression gives."""
    return QgsProperty.fromExpression(text)


def number(spec: specs.Number) -> Iterator[Any]:
    yield from ("abc", "2,5", "2.5 mg/kg", "1_000", "nan", "inf", math.nan, math.inf, True, [1, 2])
    yield from (computed("'abc'"), computed("no such function("))
    yield from (spec.low - 1, spec.high * 1.01 + 1)
    yield from [spec.low] * spec.above + [spec.low + 0.5] * spec.whole


def choice(spec: specs.Choice) -> Iterator[Any]:
    yield from ("no such choice", -1, 0.5, math.nan, True, computed("'xyz'"))
    options = spec.definition().options()
    yield from (len(options), ["no such choice"] if spec.many else options[:2])


def text(spec: specs.Text) -> Iterator[Any]:
    yield from TEXTS[spec.name]
    yield computed(f"'{TEXTS[spec.name][0]}'")


def amount(spec: specs.Amount) -> Iterator[Any]:
    yield from ("/no/such/raster.tif", __file__, "no such layer", "2,5", spec.low - 1, spec.high * 1.01 + 1)
    yield computed("'/no/such.tif'")


def files(other: str) -> list[Any]:
    """Places for a file that end in nothing, or in what is not its extension."""
    return [f"/no/such/result{other}", "/no/such/result", computed(f"'/no/such/' || 'result{other}'")]


#: The values of each kind, or what makes them of a declaration.
KINDS = {
    specs.Number: number,
    specs.Choice: choice,
    specs.YesNo: ("perhaps", 2, math.nan, "nan", [True], computed("'perhaps'")),
    specs.Text: text,
    specs.Amount: amount,
    specs.Raster: ("/no/such/raster.tif", __file__, "no such layer", 3.5, computed("'/no/such.tif'")),
    specs.Band: (0, -1, 999, 1.5, "abc", "1,5", "nan", math.nan, True, [1, 2], computed("'abc'")),
    specs.Extent: (
        *("abc", "5,5,5,5", "nan,nan,nan,nan", "1,2,3", "a,b,c,d", computed("'abc'")),
        # a CRS that nobody knows, none, and one in which no such place is
        *("0,9,0,9 [EPSG:99999]", "0,9,0,9 [no such]", "0,9,0,9 []", "4e6,5e6,3e6,4e6 [EPSG:4326]"),
    ),
    specs.AreaSpec: ("abc", "5,5,5,5 [EPSG:4326]", "1,2,3", "a,b,c,d", "1,2,3,4 [EPSG:0]", "/no/such/layer.gpkg"),
    specs.Crs: ("abc", "EPSG:0"),
    specs.Authentication: ("nosuch1",),
    specs.Bundle: ("/no/such/folder", "no_such_model", __file__, FOLDER, 3.5),
    specs.InputFile: lambda spec: (f"/no/such/file.{spec.extension}", __file__, FOLDER, 3.5),
    specs.Source: ("/no/such/table.gpkg", __file__, "no such layer", computed("'/no/such.gpkg'")),
    specs.Field: ("no such field", ["no such field"], 3.5, computed("'no such field'")),
    specs.RasterOutput: (
        *files(".png"),
        str(ABSENT / "result.tif"),
        QgsProcessingOutputLayerDefinition("/no/such/r.png"),
    ),
    specs.TableOutput: (
        *(FOLDER, str(ABSENT / "result.csv"), str(Path(FOLDER, "result.dxf")), str(Path(FOLDER, "result.SQL"))),
        QgsProcessingOutputLayerDefinition(FOLDER),
    ),
    specs.PageOutput: (*files(".txt"), str(ABSENT / "result.html")),
    specs.PdfOutput: (*files(".html"), str(ABSENT / "result.pdf")),
    specs.FolderOutput: (__file__,),
}


def wrong(spec: specs.Spec) -> list[Any]:
    """Values that a parameter must refuse."""
    values = next(KINDS[kind] for kind in type(spec).__mro__ if kind in KINDS)
    return list(values(spec) if callable(values) else values)
