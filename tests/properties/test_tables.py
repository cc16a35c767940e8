"""Laboratory tables of every kind: each is read right, or what is in doubt is named; nothing is misread silently.

A table is drawn as an expert would lay it out: what each column is, is known; its name, unit, place, marks and cells
are drawn from what stands in real tables. What the reader makes of it is held against what it is.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility.model.bundle import bundle_folder
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.samples.layout import tidy
from soil_mobility_plugin.soilmobility.samples.names import guess
from soil_mobility_plugin.soilmobility.samples.rows import Table, Units, read
from soil_mobility_plugin.soilmobility.soil.units import CovariateError

#: How many tables the fast and the slow run draw.
FAST, SLOW = 200, 10_000

PH = {
    "H2O": ["pH", "pH (H2O)", "pH_H2O", "pH water", "pH Wasser", "pH eau", "pH agua", "pH-Wert", "pHw",
    "pH (1:2.5 H2O)",
            "Soil pH", "PH"],
    "CaCl2": ["pH (CaCl2)", "pH_CaCl2", "pH CaCl2 0.01 M", "pHCaCl2"],
    "KCl": ["pH (KCl)", "pH_KCl", "pH KCl 1M"],
}  # fmt: skip
SOC = ["SOC", "Corg", "TOC", "Organic carbon", "Soil organic carbon", "organic C", "Total organic carbon",
       "Organischer Kohlenstoff", "Carbone organique", "Carbono orgánico", "Corg.", "Org. C"]  # fmt: skip
SOM = ["Organic matter", "SOM", "OM", "Soil organic matter", "Humus", "Humusgehalt", "Organische Substanz",
       "Matière organique", "Materia orgánica"]  # fmt: skip
CLAY = ["Clay", "Clay content", "Ton", "Tongehalt", "Argile", "Arcilla", "clay < 2 µm"]
CEC = ["CEC", "Cation exchange capacity", "KAK", "CIC", "Capacidad de intercambio catiónico", "CEC (pH 7)", "CEC_pot"]
ELEMENT = ["Element", "element", "Metal", "Metall", "Elemento", "Élément", "Symbol", "Analyte"]
SITE = ["Site", "site", "Standort", "Sitio", "Station", "Parcelle", "Location"]
TOTAL = ["Total", "Total content", "Total concentration", "Gesamtgehalt", "Teneur totale", "Contenido total", "Totals",
         "Pseudo-total", "Total metal", "Conc. total"]  # fmt: skip
FRACTION = [
    ["F1", "F2", "F3", "F4"], ["BCR1", "BCR2", "BCR3", "BCR4"], ["Step 1", "Step 2", "Step 3", "Step 4"],
    ["Fraction 1", "Fraction 2", "Fraction 3", "Fraction 4"], ["F1_exch", "F2_FeMn", "F3_org", "F4_res"],
    ["Exchangeable", "Reducible", "Oxidisable", "Residual"], ["acid soluble", "reducible", "oxidizable", "residual"],
    ["austauschbar", "reduzierbar", "oxidierbar", "residual"], ["échangeable", "réductible", "oxydable", "résiduel"],
    ["intercambiable", "reducible", "oxidable", "residual"], ["Stufe 1", "Stufe 2", "Stufe 3", "Stufe 4"],
]  # fmt: skip
#: Columns that are none of these, whatever their names seem to say: (name, value).
OTHERS = [
    ("Total N (%)", 0.15), ("Total nitrogen (g/kg)", 1.5), ("N total", 0.12), ("Gesamtstickstoff (%)", 0.14),
    ("Azote total (g/kg)", 1.2), ("Nitrógeno total (%)", 0.1), ("Total P (mg/kg)", 600.0),
    ("Total carbon (g/kg)", 40.0),
    ("Total C (%)", 4.0), ("TIC (%)", 0.4), ("Inorganic carbon (%)", 0.5), ("CaCO3 (%)", 3.0),
    ("Carbonate (g/kg)", 30.0),
    ("Exch. K (cmol/kg)", 0.3), ("Exchangeable Ca (cmol(+)/kg)", 12.0), ("Exchangeable Ca", 11.0), ("K exch", 0.2),
    ("Exchangeable acidity (cmol/kg)", 0.4), ("Sum of exchangeable bases", 14.0), ("Exch. Na (meq/100g)", 0.1),
    ("Reducible Fe (%)", 2.0), ("Organic N (g/kg)", 1.1), ("C/N", 11.0), ("C:N ratio", 10.5), ("DOC (mg/l)", 20.0),
    ("SOC stock (t/ha)", 70.0), ("pH SD", 0.1), ("SD F1", 2.0), ("F1 sd", 2.1), ("Clay sd (%)", 1.0),
    ("Sum (%)", 100.0),
    ("Sum of fractions", 100.0), ("Recovery (%)", 98.0), ("Total recovery (%)", 97.0), ("Silt (%)", 40.0),
    ("Sand (%)", 30.0),
    ("Silt+clay (%)", 60.0), ("Schluff (%)", 41.0), ("Limon (%)", 39.0), ("Moisture (%)", 12.0),
    ("Bulk density (g/cm3)", 1.3),
    ("EC (dS/m)", 0.4), ("Date", "2021-05-01"), ("Fecha", "01/05/2021"), ("x", 358995.0), ("y", 6091512.0),
    ("Longitude", 10.5), ("Latitude", 51.2), ("Depth (cm)", 20.0), ("Sample no.", 7), ("Lab ID", "A7"),
    ("Remarks", "dry"),
    ("Pb DTPA (mg/kg)", 3.0), ("DTPA extractable (mg/kg)", 2.0), ("Zn in grain (mg/kg)", 25.0),
    ("Total LOD (mg/kg)", 0.01),
    ("Base saturation (%)", 80.0), ("Buffer pH", 6.8), ("Clay mineral", "illite"), ("Soil type", "loam"),
    ("Total S (%)", 0.03),
]  # fmt: skip
MASS = [("%", 1e4), ("g/kg", 1e3), ("g kg-1", 1e3), ("g kg^-1", 1e3), ("g·kg⁻¹", 1e3), ("mg/g", 1e3), ("g/100g", 1e4),
        ("% TS", 1e4), ("mg/kg", 1.0)]  # fmt: skip
CONTENT = [("mg/kg", 1.0), ("mg kg-1", 1.0), ("ppm", 1.0), ("µg/g", 1.0), ("μg/kg", 1e-3), ("g/kg", 1e3),
           ("mg/kg TS", 1.0),
           ("mg.kg-1", 1.0), ("g/t", 1.0)]  # fmt: skip
CHARGE = [("cmol/kg", 1.0), ("cmol(+)/kg", 1.0), ("cmolc kg-1", 1.0), ("meq/100g", 1.0), ("meq/100 g", 1.0),
          ("mmol/kg", 0.1), ("mmolc/kg", 0.1), ("mval/100g", 1.0)]  # fmt: skip
SYMBOLS = {"Cd": ["Cd", "cadmium", "Cadmium", "CD", "Kadmium"], "Pb": ["Pb", "PB", "Lead", "Blei", "plomb", "Plomo"],
           "Zn": ["Zn", "zinc", "ZN", "Zink"]}  # fmt: skip


@dataclass(frozen=True)
class Drawn:
    """A table, and the truth of each row: soil in canonical units, shares, total in mg/kg, whether it may be used."""

    columns: dict[str, list]
    element: str
    soil: dict[str, np.ndarray]
    shares: np.ndarray
    total: np.ndarray | None
    doubtful: bool


def written(draw, value: float, mark: str, digits: int = 4) -> object:
    """A number as a cell: as a number, or as text with a decimal mark, perhaps with thousands parted."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    if mark == "":
        return float(text)
    whole, _, decimals = text.partition(".")
    if len(whole) > 3 and draw(st.booleans()):
        separator = draw(st.sampled_from([" ", "'", "\u202f", "." if mark == "," else ","]))
        whole = f"{int(whole):,}".replace(",", separator)
    return whole + (mark + decimals if decimals else "")


def titled(draw, name: str, unit: str) -> str:
    """A name with its unit as people write it."""
    if not unit:
        return name
    return draw(st.sampled_from([f"{name} ({unit})", f"{name} [{unit}]", f"{name}, {unit}", f"{name} {unit}"]))


@st.composite
def tables(draw) -> Drawn:
    rows = draw(st.integers(8, 14))
    rng = np.random.default_rng(draw(st.integers(0, 2**31)))
    mark = draw(st.sampled_from(["", "", ".", ","]))
    element = draw(st.sampled_from(list(SYMBOLS)))
    below = draw(st.booleans()) and draw(st.booleans())
    places: list[tuple[str, str, list]] = []

    def put(name: str, unit: str, values: np.ndarray, factor: float = 1.0) -> None:
        places.append((name, unit, [written(draw, value / factor, mark, 6) for value in values]))

    ph = rng.uniform(4.5, 8.0, rows).round(2)
    soc = rng.uniform(0.6, 5.0, rows).round(2)
    clay = rng.uniform(8, 45, rows).round(1)
    cec = rng.uniform(5, 30, rows).round(1)
    first = rng.uniform(5, 40, (rows, 3)).round(1) / 1.3
    shares = np.column_stack([first.round(1), np.zeros(rows)])
    shares[:, 3] = 100 - shares.sum(axis=1)
    total = rng.uniform(0.3, 3000, rows).round(2)

    put(draw(st.sampled_from(PH["H2O"])), "", ph)
    for method in ("CaCl2", "KCl"):
        if draw(st.booleans()) and draw(st.booleans()):
            put(draw(st.sampled_from(PH[method])), "", (ph - 0.7).round(2))
    unit, factor = draw(st.sampled_from(MASS))
    if draw(st.booleans()):
        put(draw(st.sampled_from(SOC)), unit, soc, factor / 1e4)
    else:
        put(draw(st.sampled_from(SOM)), unit, soc * 1.724, factor / 1e4)
    unit, factor = draw(st.sampled_from(MASS[:7]))
    put(draw(st.sampled_from(CLAY)), unit, clay, factor / 1e4)
    has_cec = draw(st.booleans())
    if has_cec:
        unit, factor = draw(st.sampled_from(CHARGE))
        put(draw(st.sampled_from(CEC)), unit, cec, factor)
    spelled, wide = draw(st.sampled_from(SYMBOLS[element])), draw(st.booleans())
    about = draw(st.sampled_from([f"{spelled} {{}}", f"{spelled}_{{}}", f"{{}} {spelled}"])) if wide else "{}"
    has_total = draw(st.booleans())
    contents = about.format(draw(st.sampled_from(TOTAL)))
    if has_total:
        unit, factor = draw(st.sampled_from(CONTENT))
        put(contents, unit, total, factor)
    names, percent = draw(st.sampled_from(FRACTION)), draw(st.sampled_from(["%", "", "% of total"]))
    for name, values in zip(names, shares.T):
        put(about.format(name), percent, values)
    if not wide:
        places.append((draw(st.sampled_from(ELEMENT)), "", [spelled] * rows))
    if draw(st.booleans()):
        places.append((draw(st.sampled_from(SITE)), "", [f"P{row // 2}" for row in range(rows)]))
    for name, value in draw(st.lists(st.sampled_from(OTHERS), max_size=5, unique=True)):
        given_value = written(draw, value, mark, 2) if isinstance(value, float) else value
        places.append((name, "", [given_value] * rows))
    if below:
        # A text that is no number in the content: the row must go.
        spoilt = next((cells for name, _, cells in places if has_total and name == contents), None)
        if spoilt is not None:
            spoilt[0] = draw(st.sampled_from(["n.d.", ">1000", "<LOD", "traces", "1.5 mg"]))
    order = draw(st.permutations(range(len(places))))
    in_row = mark != "" and draw(st.booleans()) and draw(st.booleans())
    result: dict[str, list] = {}
    for place in order:
        name, unit, cells = places[place]
        key = name if in_row else titled(draw, name, unit)
        while key in result:
            key += "_2"
        result[key] = [unit or "-", *[str(cell) for cell in cells]] if in_row else cells
    truth = {"ph": ph, "soc": soc, "clay": clay, "cec": cec if has_cec else np.full(rows, np.nan)}
    doubtful = bool(below and has_total)
    return Drawn(result, element, truth, shares / 100, total if has_total else None, doubtful)


@pytest.fixture(scope="module")
def model():
    return FractionationModel.load(bundle_folder("theory_guided_v1"))


def check(model: FractionationModel, drawn: Drawn) -> None:
    """The table is read right, or refused or dropped with a reason that names what is in doubt."""
    tidied = tidy(drawn.columns)
    rows = len(next(iter(tidied.columns.values())))
    assert rows == len(drawn.shares), tidied.lines
    fields = guess(tidied.columns, units=tidied.units)
    nowhere = np.full(rows, np.nan)
    try:
        found = read(Table(tidied.columns, nowhere, nowhere), fields, Units(), model)
    except CovariateError as error:
        assert any(name in str(error) for name in tidied.columns), error  # noqa: PT017
        return
    assert all(note.text for note in found.notes if not note.used)
    told = " ".join([*found.lines, *(note.text for note in found.dropped)])
    said = f"{list(drawn.columns)}\n{told}"
    rows_read = np.asarray(found.row, dtype=int)
    assert set(found.element) <= {drawn.element}, said
    for name, values in drawn.soil.items():
        expected = np.clip(values[rows_read], *model.training_range(name))
        np.testing.assert_allclose(found.soil[name], expected, rtol=2e-3, atol=1e-3, err_msg=f"{name} {said}")
    np.testing.assert_allclose(found.shares, drawn.shares[rows_read], atol=2e-3, err_msg=said)
    if drawn.total is not None:
        entry = model.element(drawn.element)
        true = np.log10(drawn.total[rows_read] / (entry["reference_mg_kg"] * entry["aqua_regia_share"]))
        told_right = ~(drawn.doubtful & (rows_read == 0))
        expected = np.clip(true, *model.training_range("enrichment"))[told_right]
        np.testing.assert_allclose(found.enrichment[told_right], expected, atol=2e-3, err_msg=said)
    if drawn.doubtful:
        assert 0 not in found.row, said
    used = len(found.row)
    assert used + len(found.dropped) == rows
    # What was not used is the text that is no number, and nothing else.
    assert used >= rows - (1 if drawn.doubtful else 0) or "“" in told, said


FUZZ = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@settings(FUZZ, max_examples=FAST)
@given(drawn=tables())
def test_no_table_is_misread_silently(model, drawn):
    check(model, drawn)


@pytest.mark.slow
@settings(FUZZ, max_examples=int(os.environ.get("TABLES", SLOW)))
@given(drawn=tables())
def test_no_table_of_many_is_misread_silently(model, drawn):
    check(model, drawn)


@pytest.mark.slow
@settings(FUZZ, max_examples=500)
@given(drawn=tables())
def test_most_tables_are_read_wholly(model, drawn):
    """Refusing everything would be no merit: tables without a doubt are used, every row of them."""
    tidied = tidy(drawn.columns)
    rows = len(drawn.shares)
    nowhere = np.full(rows, np.nan)
    found = read(Table(tidied.columns, nowhere, nowhere), guess(tidied.columns, units=tidied.units), Units(), model)
    assert len(found) == rows - int(drawn.doubtful), [*found.lines, *found.summary()]
