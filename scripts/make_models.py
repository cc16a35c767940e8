"""Makes the ready Model Designer models that ship with the plugin: soil_mobility_plugin/processing/models/*.model3.

    /usr/bin/python3 scripts/make_models.py

They are made by script so that a new step is one edit; users open and change them in the designer.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "soil_mobility_plugin" / "processing" / "models"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QPointF, QSizeF  # noqa: E402

COLUMN, ROW = 320, 100
SOIL = ("PH", "SOC", "CLAY", "CEC")
TOTALS_HELP = (
    "Raster with one band per element, each named by its symbol. Without it: the contents of an ordinary topsoil."
)


class Builder:
    """A model in the making: inputs and steps on a grid of columns and rows, sources by name."""

    def __init__(self, name: str, group: str) -> None:
        self.model = QgsProcessingModelAlgorithm(name, group)
        self._names: list[str] = []

    def input(self, parameter, text: str) -> None:
        """Add an input with its help, below the last one."""
        parameter.setHelp(text)
        component = QgsProcessingModelParameter(parameter.name())
        component.setDescription(parameter.description())
        component.setPosition(QPointF(0, len(self._names) * 70))
        component.setSize(QSizeF(230, 40))
        self.model.addModelParameter(parameter, component)
        self._names.append(parameter.name())
        self.model.setParameterOrder(self._names)

    def step(
        self,
        name: str,
        algorithm: str,
        title: str,
        place: tuple[int, int],
        outputs: dict,
        needed: bool = True,
        **sources,
    ) -> None:
        """Add a step. ``outputs`` (name: description) become the model's; ``sources`` by parameter, else defaults.

        ``needed``: whether a run must say where they go, as it must for those of the first version. Of a later step
        only what the step itself makes on request can be a result: else a call that was whole would be so no more.
        """
        child = QgsProcessingModelChildAlgorithm(f"soilmobility:{algorithm}")
        for definition in child.algorithm().parameterDefinitions():
            # As the designer's own dialog does: what a dialog shows is what is stored.
            if definition.defaultValue() is not None and definition.name() not in sources:
                child.addParameterSources(definition.name(), [fixed(definition.defaultValue())])
        child.setChildId(name)
        child.setDescription(title)
        child.setPosition(QPointF((1 + place[0]) * COLUMN, place[1] * ROW))
        child.setSize(QSizeF(240, 50))
        for parameter, source in sources.items():
            child.addParameterSources(parameter, [source])
        finals = {}
        for output, text in outputs.items():
            final = QgsProcessingModelOutput(text)
            final.setChildId(name)
            final.setChildOutputName(output)
            # The label of the destination and of the result; without it a dialog shows an empty line.
            final.setDescription(text)
            # Else a dialog leaves out what the step itself makes only on request.
            final.setMandatory(needed)
            if not needed:
                final.setDefaultValue(QgsProcessing.TEMPORARY_OUTPUT)
            final.setPosition(QPointF((1 + place[0]) * COLUMN + 90, place[1] * ROW + 90 + 45 * len(finals)))
            final.setSize(QSizeF(200, 30))
            finals[text] = final
        child.setModelOutputs(finals)
        self.model.addChildAlgorithm(child)


def of_model(name: str) -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromModelParameter(name)


def of_step(step: str, output: str = "OUTPUT") -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromChildOutput(step, output)


def fixed(value) -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromStaticValue(value)


def computed(expression: str) -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromExpression(expression)


def zone_inputs(builder: Builder, text: str) -> None:
    """Add ZONES, with ``text`` as its help, and ZONE_FIELD."""
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    builder.input(QgsProcessingParameterFeatureSource("ZONES", "Zones", types=polygons), text)
    builder.input(
        QgsProcessingParameterField("ZONE_FIELD", "Name of the zone", parentLayerParameterName="ZONES", optional=True),
        "Field that names each zone (default: zones are numbered).",
    )


def four_per_mille() -> QgsProcessingModelAlgorithm:
    """Prediction, Four Per Mille, risk, zonal report."""
    from soil_mobility_plugin.processing import soil as inputs
    from soil_mobility_plugin.processing.algorithms.four_per_mille_report import FourPerMilleReport
    from soil_mobility_plugin.processing.change import CHANGE
    from soil_mobility_plugin.processing.specs import Raster
    from soil_mobility_plugin.soilmobility.soil import covariates, elements
    from soil_mobility_plugin.soilmobility.soil.units import AUTO

    builder = Builder("fourpermillereport", "scenario")
    builder.model.setHelpContent({"ALG_DESC": FourPerMilleReport.HELP, "ALG_CREATOR": "Soil Mobility"})
    for spec in inputs.SOIL:
        if isinstance(spec, Raster) and spec.name in SOIL:
            builder.input(QgsProcessingParameterRasterLayer(spec.name, spec.title, optional=spec.optional), spec.help)
    units = [AUTO, *covariates.COVARIATES["soc"].unit_names]
    builder.input(
        QgsProcessingParameterEnum("SOC_UNIT", "SOC: unit", options=units, defaultValue=AUTO, usesStaticStrings=True),
        "Needed where the band of SOC does not state its unit.",
    )
    builder.input(
        QgsProcessingParameterRasterLayer("TOTALS", "Total contents (mg/kg)", optional=True),
        TOTALS_HELP,
    )
    number = QgsProcessingParameterNumber
    rate = number("RATE", "Growth of SOC (per mille per year)", type=number.Type.Double, defaultValue=4)
    builder.input(rate, "The initiative asks for 4.")
    builder.input(
        number("START_YEAR", "Start year", type=number.Type.Integer, defaultValue=2024), "Year of the SOC map."
    )
    builder.input(number("END_YEAR", "End year", type=number.Type.Integer, defaultValue=2050), "Year of the scenario.")
    couple = next(spec for spec in CHANGE if spec.name == "COUPLE_CEC")
    builder.input(QgsProcessingParameterBoolean(couple.name, couple.title, defaultValue=couple.default), couple.help)
    zone_inputs(builder, "Polygons such as districts.")

    soil = {name: of_model(name) for name in (*SOIL, "SOC_UNIT", "TOTALS")}
    toxic = {"ELEMENTS": fixed(list(elements.TOXIC))}
    zones = {name: of_model(name) for name in ("ZONES", "ZONE_FIELD")}
    years = {name: of_model(name) for name in ("RATE", "START_YEAR", "END_YEAR")}
    carbon = {name: of_model(name) for name in ("SOC", "SOC_UNIT")}
    builder.step("grow", "fourpermille", "Four Per Mille: SOC of the end year", (0, 5), {"OUTPUT": "SOC later"},
                 **carbon, **years)  # fmt: skip
    # Where CEC stays it grows with no carbon. On a command line the answer is a number or a word.
    stays = "lower(to_string(coalesce(@COUPLE_CEC, 1))) IN ('0', 'false', 'no', 'off')"
    builder.step("grow_cec", "fourpermille", "Four Per Mille: CEC of the end year", (0, 7), {},
                 **carbon, **years | {"RATE": computed(f"if({stays}, 0, @RATE)")}, CEC=of_model("CEC"))  # fmt: skip
    builder.step("change", "fourpermillechange", "Change, by both assumptions on CEC", (1, 8),
                 {"OUTPUT_HTML": "Report of the change"}, needed=False,
                 **soil, **toxic, **years, **zones, COUPLE_CEC=of_model("COUPLE_CEC"))  # fmt: skip
    for when, row in (("today", 0), ("later", 4)):
        grown = {"SOC": of_step("grow"), "CEC": of_step("grow_cec", "OUTPUT_CEC")}
        own = soil | grown if when == "later" else soil
        builder.step(f"predict_{when}", "predictmobility", f"Mobility {when}", (1, row), {}, **own, **toxic)
        builder.step(f"risk_{when}", "compositerisk", f"Composite risk {when}", (2, row),
                     {"OUTPUT_CLASSES": f"Risk classes {when}"}, INPUT=of_step(f"predict_{when}"),
                     **toxic, METHOD=fixed("worst"))  # fmt: skip
        builder.step(f"zones_{when}", "zonalsummary", f"Summary by zones {when}", (3, row),
                     {"OUTPUT": f"Zones {when}", "OUTPUT_HTML": f"Report {when}"},
                     INPUT=of_step(f"risk_{when}"), **zones)  # fmt: skip
    return builder.model


def area() -> QgsProcessingModelAlgorithm:
    """Soil maps, prediction, composite risk, zonal report."""
    from soil_mobility_plugin.processing.algorithms.area_report import AreaReport
    from soil_mobility_plugin.processing.algorithms.soil_grids import OUTPUTS, TITLES
    from soil_mobility_plugin.soilmobility.maps import soilmaps
    from soil_mobility_plugin.soilmobility.risk.composite import METHODS
    from soil_mobility_plugin.soilmobility.soil import elements

    builder = Builder("areareport", "guidance")
    builder.model.setHelpContent({"ALG_DESC": AreaReport.HELP, "ALG_CREATOR": "Soil Mobility"})
    zone_inputs(
        builder, "Polygons such as districts, or one of the whole area. Soil maps are fetched for them, in their CRS."
    )
    choice = QgsProcessingParameterEnum
    builder.input(
        choice("DEPTH", "Depth", options=soilmaps.DEPTHS, defaultValue=soilmaps.TOPSOIL, usesStaticStrings=True),
        "Depth below the surface.",
    )
    totals = QgsProcessingParameterRasterLayer("TOTALS", "Total contents (mg/kg)", optional=True)
    builder.input(totals, TOTALS_HELP)
    joined = [method for method in METHODS if method != "count"]  # a number of elements has no class of mobility
    builder.input(
        choice("METHOD", "Composite of the elements", options=joined, defaultValue=joined[0], usesStaticStrings=True),
        "worst: the highest mobility. mean: the mean mobility. toxicity: the mean weighted by toxic-response factors.",
    )

    wanted = {key.upper(): name for name, key in OUTPUTS.items() if key.upper() in SOIL}
    maps = {name: f"{TITLES[key.lower()]} of the area" for key, name in wanted.items()}
    metals = {"ELEMENTS": fixed(list(elements.PREVALENT))}
    # In the CRS of the zones: the source's own shears what is far from the middle of a lobe, and has gaps.
    builder.step("soil", "soilgrids", "Soil maps of the zones", (0, 1), maps,
                 AREA=of_model("ZONES"), DEPTH=of_model("DEPTH"), CRS=of_model("ZONES"))  # fmt: skip
    builder.step("predict", "predictmobility", "Mobility of the prevalent metals", (1, 1),
                 {"OUTPUT": "Mobility"}, TOTALS=of_model("TOTALS"), **metals,
                 **{key: of_step("soil", name) for key, name in wanted.items()})  # fmt: skip
    builder.step("risk", "compositerisk", "Composite risk", (2, 1),
                 {"OUTPUT": "Composite index", "OUTPUT_CLASSES": "Risk classes",
                  "OUTPUT_CRITICAL": "Most critical element"},
                 INPUT=of_step("predict"), **metals, METHOD=of_model("METHOD"))  # fmt: skip
    builder.step("zones", "zonalsummary", "Summary by zones", (3, 1),
                 {"OUTPUT": "Zones with statistics", "OUTPUT_HTML": "Report"},
                 INPUT=of_step("risk"), **{name: of_model(name) for name in ("ZONES", "ZONE_FIELD")})  # fmt: skip
    return builder.model


#: The models by their files.
MODELS = {"four_per_mille_report.model3": four_per_mille, "area_report.model3": area}


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    from soil_mobility_plugin.processing.provider import SoilMobilityProvider

    provider = SoilMobilityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    FOLDER.mkdir(exist_ok=True)
    for name, make in MODELS.items():
        model, path = make(), FOLDER / name
        if not model.toFile(str(path)):
            raise SystemExit(f"{path} could not be written")
        problems = [problem for child in model.childAlgorithms() for problem in model.validateChildAlgorithm(child)[1]]
        if problems:
            raise SystemExit("\n".join(problems))
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
