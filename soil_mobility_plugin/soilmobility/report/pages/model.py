"""The card of a model as a page: what is measured and what is prior, how well it does, how it responds to soil.

A card may come from anyone who trained a bundle, so nothing is taken for granted here beyond what loading a bundle
checks: what is missing or of another type is left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from ...language import again, fill, labelled, number, numbers_apart, semicolons, sentence, tr
from ...model.bundle import bundled
from ...model.fractionation import FractionationModel, Pixels
from ...soil.covariates import COVARIATES
from ...soil.elements import ELEMENTS
from ...soil.fractions import FRACTIONS, logistic, logit
from ...typing import Array
from .. import charts, html
from .common import Origin, describe_soil, new_report
from .comparison import SCORES, agreement, score_columns

#: Colours of what may stand behind an element, most first (ColorBrewer 2 PuOr, colour-blind safe); of lines, darker.
FLAG_COLOURS = ("#5e3c99", "#b2abd2", "#f1a340")
LINE_COLOURS = ("#5e3c99", "#7a6fb0", "#b35806")

YES, NO = "#0072b2", "#d55e00"

#: How sure the sign of an effect of SOC is.
CERTAINTIES = {"likely": "#08519c", "more likely than not": "#6baed6", "open": "#d9d9d9", "undecided": "#d9d9d9"}

#: Full scales of the small response charts, % F1.
SCALES = (5.0, 10.0, 25.0, 50.0, 100.0)

#: Observed slopes drawn for each element, how far to both sides (pH, ln SOC), and their colour.
OBSERVED, REACH, OBSERVED_COLOUR = 4, 1.0, "#4d4d4d"

PH_SHOWN = (3.5, 9.0)
SOC_SHOWN = (0.3, 40.0)
STEPS = 56


def number_of(value: Any) -> float | None:
    """Return ``value`` as a finite number, None where it is none."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    return None


def text_of(value: Any) -> str:
    """Return ``value`` as text: nothing for None, lists joined."""
    if isinstance(value, (list, tuple)):
        return ", ".join(text_of(item) for item in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {text_of(item)}" for key, item in value.items())
    return "" if value is None else number(value, "g") if isinstance(value, float) else str(value)


def said(value: Any, pieces: bool = False) -> str:
    """Return a text of a card in the user's language; ``pieces``: said one by one, between semicolons."""
    text = text_of(value)
    return semicolons(map(sentence, text.split("; "))) if pieces else sentence(text)


def said_of(card: Mapping[str, Any], value: Any) -> str:
    """Return a text of a card in the user's language: by its phrase where the card has it, else as `said`."""
    text = text_of(value)
    # What fills a phrase is shorter than its text: this ends.
    told = again(text, mapping_of(card, "phrases").get(text), lambda filling: said_of(card, filling))
    return sentence(text) if told is None else told


def _in_brackets(text: str) -> tuple[str, str]:
    """Return a piece of a text, and what stands in brackets behind it: a kind of extract, a data set's name."""
    words, _, name = text.partition(" (")
    return words, name.rstrip(")")


def _with_brackets(text: str) -> str:
    words, name = map(sentence, _in_brackets(text))
    return f"{words} ({name})" if name else words


def evidence_of(entry: Mapping[str, Any]) -> str:
    """Return what stands behind an element, but for its flag, in the user's language."""
    text = text_of(entry.get("evidence"))
    return semicolons(map(_with_brackets, (text.partition(": ")[2] or text).split("; ")))


def card_texts(card: Mapping[str, Any]) -> Iterator[str]:
    """Yield the texts of a card that `page` says in the user's language, numbers apart: for the catalogues."""
    pieces: list[Any] = [card.get("title"), card.get("summary"), *_limits_of(card)]
    metrics = mapping_of(card, "metrics")
    pieces += [claim.get(key) for claim in records_of(metrics.get("claims")) for key in ("claim", "numbers")]
    pieces += [part.get(key) for part in records_of(card.get("theory")) for key in ("what", "source")]
    for source in records_of(card.get("sources")):
        pieces.append(source.get("licence"))
        for use in text_of(source.get("used_for")).split(", "):
            pieces += _in_brackets(use)
    for entry in map(mapping_of, mapping_of(card, "elements").values()):
        text, effect = text_of(entry.get("evidence")), mapping_of(entry, "soc_effect")
        pieces += [part for piece in (text.partition(": ")[2] or text).split("; ") for part in _in_brackets(piece)]
        pieces += [effect.get("certainty"), *text_of(effect.get("evidence")).split("; ")]
    pieces += mapping_of(metrics, "predictors").values()
    pieces += [name for part in mapping_of(metrics, "kola").values() for name in _kola_facts(mapping_of(part))]
    for text in dict.fromkeys(map(text_of, pieces)):
        # The names of data sets are no words.
        if "_" not in text or " " in text:
            yield numbers_apart(text)[0]


def feature_name(name: str) -> str:
    """Return what a soil feature of a model is called."""
    return tr(COVARIATES[name].label) if name in COVARIATES else tr("enrichment") if name == "enrichment" else name


def mapping_of(value: Any, *keys: str) -> Mapping[str, Any]:
    """Return what stands under ``keys`` as a mapping, an empty one where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value if isinstance(value, Mapping) else {}


def list_of(value: Any) -> Sequence[Any]:
    """Return ``value`` as a list, an empty one where it is none."""
    return value if isinstance(value, list) else []


def records_of(value: Any) -> list[Mapping[str, Any]]:
    """Return the mappings of a list."""
    return [entry for entry in list_of(value) if isinstance(entry, Mapping)]


def page(model: FractionationModel, origin: Origin) -> html.Report:
    """Return the page of a model's card."""
    card = model.card
    subtitle = fill(tr("Model {}, trained on {}"), model.name, card["created"])
    report = new_report(origin, said_of(card, card["title"]) or model.name, subtitle)
    _head(report, model)
    _uses(report, model)
    _claims(report, card)
    _limits(report, card)
    _evidence(report, model)
    _validation(report, card)
    _user_samples(report, mapping_of(card, "metrics", "user_samples"))
    _kola(report, mapping_of(card, "metrics", "kola"))
    _responses(report, model)
    _beside(report, model)
    _soc_effects(report, model)
    _domain(report, model)
    _theory(report, card)
    _sources(report, card)
    _elements(report, model)
    _making(report, card)
    return report


class Flag(NamedTuple):
    """What may stand behind elements, in words, its colour, that of lines, and which elements, in the model's order."""

    name: str
    colour: str
    line: str
    elements: list[str]

    @property
    def title(self) -> str:
        """The words with a capital letter."""
        return self.name[:1].upper() + self.name[1:]


def by_flag(model: FractionationModel) -> dict[str, Flag]:
    """Return what stands behind the elements by its flag, most first."""
    words, found = {"partly": tr("partly measured")}, {}
    for flag, colour, line in zip(model.flags, FLAG_COLOURS, LINE_COLOURS):
        own = [symbol for symbol in model.elements if model.element(symbol)["flag"] == flag]
        found[flag] = Flag(words.get(flag) or tr(flag), colour, line, own)
    return found


# -------------------------------------------------------------------------------------------------- head


def _head(report: html.Report, model: FractionationModel) -> None:
    card, flags = model.card, list(by_flag(model).values())
    figures: list[tuple[str, ...]] = [
        (tr("Elements"), str(len(model.elements))),
        *((flag.title, str(len(flag.elements))) for flag in flags),
    ]
    table = mapping_of(card, "metrics", "leave_one_source_out", "all", "F1")
    error = number_of(mapping_of(table, "macro", "model").get("rmse"))
    if error is not None:
        other = number_of(mapping_of(table, "macro", "mean").get("rmse"))
        remark = fill(tr("percentage points; {} for the element's mean"), html.number(other))
        figures.append((tr("Typical error of F1, unseen source"), f"± {html.number(error)}", remark))
    blocks: list[html.Content] = [html.key_figures(figures)]
    blocks += [said_of(card, text) for text in card["summary"].split("\n\n") if text]
    if flags[-1].elements:
        text = tr("of these elements nothing was measured, only theory speaks: {}.")
        told = fill(text, ", ".join(flags[-1].elements))
        blocks.append(html.note(told, labelled(flags[-1].title, ""), warning=True))
    report.section("", *blocks)


def _uses(report: html.Report, model: FractionationModel) -> None:
    """What a map of the model can be used for and what not, for a council and for a sceptic."""
    last = list(by_flag(model).values())[-1].name
    good = [
        tr("To see where mobility is likely to be high or low within a region, and where to take samples first."),
        tr("To compare soils, years or scenarios: what is uncertain about both alike cancels in a difference."),
        tr(
            "As a start for own samples: from about twenty of an element on, recalibration makes it the region's model."
        ),
    ]
    bad = [
        tr("To judge a single field, or to replace a measurement: read the interval, not the number alone."),
        tr("To tell what is in solution, in plants or in groundwater: F1 is a reservoir of the soil."),
        fill(tr("For soils unlike those measured (see the applicability), and for elements that rest on {}."), last),
        tr("To read cause from it: an effect of a soil property is what data sets and theory agree on, on average."),
    ]
    report.section(
        tr("What it is for, and what not"), html.heading(tr("For")), html.bullets(good), html.heading(tr("Not for")),
        html.bullets(bad),
    )  # fmt: skip


#: Soils (pH, others as in the reference soil) at which models are compared.
COMPARED = (4.5, 6.2, 7.5)


def _beside(report: html.Report, model: FractionationModel) -> None:
    """A bundled model beside the other ones: F1 of each element in a few soils."""
    if model.name not in bundled():
        return
    models = [model, *(FractionationModel.load(name) for name in bundled() if name != model.name)]
    given = [soils(one, "ph", COMPARED) for one in models]
    columns = [html.Column(tr("Element"))]
    for ph in COMPARED:
        for one in models:
            title = fill(tr("{}, pH {}"), one.name.rpartition("_")[2], f"{ph:g}")
            columns.append(html.Column(title, digits=1, help=one.name))
    rows = []
    for symbol in model.elements:
        if all(symbol in one.elements for one in models):
            curves = [one.mobility(symbol, *own) for one, own in zip(models, given)]
            rows.append([symbol, *np.stack(curves, axis=1).ravel().tolist()])
    text = tr(
        "F1 (%) by the bundled models ({}) in a soil of the reference properties at three pH values. The first is the "
        "default; an older one stays so that earlier results can be made again. How well each does on what it has not "
        "seen stands on its own page."
    )
    report.section(tr("The bundled models side by side"), fill(text, ", ".join(bundled())), html.table(columns, rows))


def _claims(report: html.Report, card: Mapping[str, Any]) -> None:
    claims = records_of(mapping_of(card, "metrics").get("claims"))
    if not claims:
        return
    yes, no = tr("holds"), tr("does not hold")
    rows = [
        [said(one.get("claim")), yes if one.get("holds") is True else no, said(one.get("numbers"))] for one in claims
    ]
    columns = tr("Claim"), html.Column(tr("Result"), colours={yes: YES, no: NO}), tr("Numbers")
    text = tr("Errors are root mean squares in percentage points, on what was left out of the training.")
    report.section(tr("What was to hold, and whether it does"), text, html.table(columns, rows, sortable=False))


def _limits_of(card: Mapping[str, Any]) -> list[str]:
    limits = [text_of(limit) for limit in list_of(card.get("limits"))]
    # what does not hold stands among the claims already
    told = [text_of(one.get("claim")).lower() for one in records_of(mapping_of(card, "metrics").get("claims"))]
    return [limit for limit in limits if not any(claim and claim in limit.lower() for claim in told)]


def _limits(report: html.Report, card: Mapping[str, Any]) -> None:
    limits = [said_of(card, limit) for limit in _limits_of(card)]
    if limits:
        report.section(tr("What it cannot do"), html.bullets(limits))


def _evidence(report: html.Report, model: FractionationModel) -> None:
    flags, tiles = by_flag(model), {}
    for symbol in filter(ELEMENTS.__contains__, model.elements):
        entry = model.element(symbol)
        flag = flags[entry["flag"]]
        tip = labelled(tr(ELEMENTS[symbol].name), f"{flag.name}. {evidence_of(entry)}")
        tiles[ELEMENTS[symbol].number] = charts.Tile(symbol, flag.colour, html.number(entry["rows"], 0), tip)
    table = charts.periodic_table(tiles, title=tr("Periodic table of the elements by evidence"))
    caption = tr("Elements of the model by evidence; the number is that of published rows of the element alone.")
    legend = html.legend((flag.name, flag.colour) for flag in flags.values())
    report.section(tr("What is measured and what is prior"), html.figure(table, caption), legend)


def _elements(report: html.Report, model: FractionationModel) -> None:
    flags = by_flag(model)
    columns = [
        html.Column(tr("Element")),
        html.Column(tr("Name")),
        html.Column(tr("Evidence"), colours={flag.name: flag.colour for flag in flags.values()}),
        html.Column(tr("Rows"), digits=0, help=tr("Published rows of this element alone")),
        html.Column(tr("Sources"), digits=0),
        html.Column(tr("RMSE of F1"), digits=1, help=tr("On sources left out, percentage points")),
        html.Column(tr("Reference, mg/kg"), figures=2, help=tr("Content of an ordinary topsoil: enrichment 0")),
        html.Column(tr("Aqua-regia share"), digits=2, help=tr("Of the total content")),
        html.Column(tr("What stands behind it")),
    ]
    errors, rows = mapping_of(model.card, "metrics", "leave_one_source_out", "per_element"), []
    for symbol in model.elements:
        entry = model.element(symbol)
        name = tr(ELEMENTS[symbol].name) if symbol in ELEMENTS else text_of(entry.get("name"))
        error = number_of(mapping_of(errors, symbol, "F1").get("rmse"))
        told = entry["rows"], entry["sources"], error, entry["reference_mg_kg"], entry["aqua_regia_share"]
        rows.append([symbol, name, flags[entry["flag"]].name, *told, evidence_of(entry)])
    report.section(tr("Element by element"), html.table(columns, rows))


# -------------------------------------------------------------------------------------------- validation


def _validation(report: html.Report, card: Mapping[str, Any]) -> None:
    metrics = mapping_of(card, "metrics")
    by_source = mapping_of(metrics, "leave_one_source_out")
    tests = (
        (tr("source"), mapping_of(by_source, "all")),
        (tr("source, soil stated"), mapping_of(by_source, "stated_soil")),
        (tr("element"), mapping_of(metrics, "leave_one_element_out", "all")),
        (tr("studies collected later"), mapping_of(metrics, "fresh_studies", "all")),
    )
    found = [
        (name, fraction, mapping_of(table, fraction))
        for name, table in tests
        for fraction in FRACTIONS
        if mapping_of(table, fraction, "macro", "model")
    ]
    points = [point for point in list_of(by_source.get("points")) if _is_point(point)]
    blocks: list[html.Content] = []
    interval = mapping_of(by_source, "all", "F1", "interval")
    coverage, width = number_of(interval.get("coverage")), number_of(interval.get("mean_half_width"))
    if coverage is not None:
        text = tr("The 90 % intervals of F1 held {} % of the values left out; their mean half-width is {} points.")
        blocks.append(fill(text, html.share(100 * coverage, 0), html.number(width)))
    if found:
        blocks.append(_errors(found))
    if points:
        blocks.append(html.side_by_side(*(_scatter(points, fraction) for fraction in ("F1", "F4"))))
    meanings = mapping_of(metrics, "predictors")
    if meanings and blocks:
        blocks.append(html.facts((predictor_name(name), said(text)) for name, text in meanings.items()))
    if blocks:
        report.section(tr("Validation on what was left out"), *blocks)


def predictor_name(name: str) -> str:
    """Return what the model, or one of its rivals in a test, is called."""
    called = {
        "model": tr("model"),
        "before": tr("before"),
        "mean": tr("mean"),
        "v1": "v1",
        "blend": tr("blend"),
        "plug_in": tr("without spread"),
        "prior": tr("prior"),
        "theory": tr("theory"),
        "closed": tr("mean, closed"),
        "blind": tr("without soil"),
    }
    return called.get(name, name)


def _errors(found: Sequence[tuple[str, str, Mapping[str, Any]]]) -> html.Block:
    """Return the errors of the model beside those of its rivals, a row per test and fraction."""
    predictors = list(dict.fromkeys(name for _, _, entry in found for name in mapping_of(entry, "macro")))
    columns = [
        html.Column(tr("Left out")),
        html.Column(tr("Fraction")),
        html.Column(tr("Rows"), digits=0),
        html.Column(tr("Sources"), digits=0),
        *(html.Column(fill(tr("RMSE {}"), predictor_name(name)), digits=1) for name in predictors),
        html.Column(tr("Bias"), digits=1),
        html.Column(tr("R²"), digits=2),
        html.Column(tr("Spearman"), digits=2),
        html.Column(tr("Same risk class, %"), digits=0),
    ]
    rows = []
    for name, fraction, entry in found:
        macro, model = mapping_of(entry, "macro"), mapping_of(entry, "macro", "model")
        agreement = number_of(mapping_of(entry, "rac_agreement").get("model"))
        counts = (number_of(entry.get(key)) for key in ("rows", "sources"))
        errors = (number_of(mapping_of(macro, predictor).get("rmse")) for predictor in predictors)
        scores = (number_of(model.get(key)) for key in ("bias", "r2", "spearman"))
        rows.append([name, fraction, *counts, *errors, *scores, None if agreement is None else 100.0 * agreement])
    caption = tr("Errors in percentage points, each source counting alike; bias and what follows are the model's.")
    return html.table(columns, rows, caption=caption)


def _is_point(point: Any) -> bool:
    return isinstance(point, list) and len(point) == 5 and all(number_of(value) is not None for value in point[3:])


def _scatter(points: Sequence[Sequence[Any]], fraction: str) -> html.Block:
    own = [point for point in points if point[2] == fraction]
    tips = [fill("{}, {}: {:g} / {:g} %", *point[:2], *point[3:]) for point in own]
    group = charts.Points("", [point[3] for point in own], [point[4] for point in own], tips=tips)
    caption = fill(tr("{}: {} values of sources that were left out."), fraction, len(own))
    titles = fill(tr("Measured {}, %"), fraction), fill(tr("Predicted {}, %"), fraction)
    return html.figure(agreement([group], titles, fill(tr("Measured and predicted {}"), fraction)), caption)


def _user_samples(report: html.Report, table: Mapping[str, Any]) -> None:
    rows = []
    for scheme, entry in table.items():
        for predictor in ("model", "before", "mean"):
            for fraction, scores in mapping_of(entry, predictor).items():
                values = [number_of(mapping_of(scores).get(name)) for name in SCORES]
                rows.append([tr(scheme), fraction, predictor_name(predictor), *values])
    if not rows:
        return
    text = tr(
        "{} samples in {} groups. model: this bundle; before: the bundle it was made from; mean: the element's mean."
    )
    text = fill(text, *(html.number(number_of(table.get(name)), 0) for name in ("rows", "group_count")))
    columns = score_columns(tr("Left out by"), tr("Fraction"), tr("Predictor"))
    scores_of = html.table(columns, rows, caption=tr("Samples left out; percentage points."))
    report.section(tr("Validation on the samples it was trained with"), text, scores_of)


def _kola_facts(entry: Mapping[str, Any]) -> dict[str, Any]:
    """What a part of the test on Kola says besides its chart, by name."""
    drawn = ("elements", "columns", "spearman", "n_elements")
    return {key.replace("_", " "): value for key, value in entry.items() if key not in drawn}


def _kola(report: html.Report, table: Mapping[str, Any]) -> None:
    captions = {
        "organic": tr("Organic soils (O horizon): {} elements, Spearman {}."),
        "mineral": tr("Mineral soils (C horizon): {} elements, Spearman {}. A point above the line is possible."),
    }
    figures, blocks = [], []
    for part, caption in captions.items():
        entry = mapping_of(table, part)
        own = {symbol: pair for symbol, pair in mapping_of(entry, "elements").items()
               if isinstance(pair, list) and len(pair) >= 2 and None not in map(number_of, pair[:2])}  # fmt: skip
        titles = [text_of(title) for title in list_of(entry.get("columns"))] + ["", ""]
        if not own:
            continue
        x, y = ([pair[place] for pair in own.values()] for place in (0, 1))
        group = charts.Points("", x, y, names=list(own))
        text = fill(caption, len(own), text_of(entry.get("spearman")))
        figures.append(html.figure(agreement([group], (titles[0], titles[1]), text), text))
        blocks.append(html.facts((sentence(name), text_of(value)) for name, value in _kola_facts(entry).items()))
    if figures:
        text = tr(
            "The rows of the Kola Ecogeochemistry atlas were left out for this, but its values were known to the "
            "authors: no blind test."
        )
        beside = html.side_by_side(*figures), html.side_by_side(*blocks)
        report.section(tr("Kola: a region left out"), text, *beside)


# --------------------------------------------------------------------------------------------- responses


def soils(model: FractionationModel, feature: str, values: Sequence[float] | Array) -> tuple[Pixels, float]:
    """Return soils with ``values`` of a feature, ready for the model, and their enrichment.

    The other properties are those of the card's reference soil; CEC is not given where the model can do without, so
    that a change of SOC or pH is seen with what usually comes with it.
    """
    soil: dict[str, Any] = {name: float(model.card["reference_soil"][name]) for name in model.soil_features}
    enrichment = soil.pop("enrichment", 0.0)
    if "cec" in model.optional_features:
        soil["cec"] = None
    return model.prepare({**soil, feature: np.asarray(values, dtype=np.float32)}), enrichment


def observed(model: FractionationModel, symbol: str, feature: str) -> list[tuple[float, float]]:
    """Observed partial slopes of logit of an extract on a property, (slope, standard error) each, the most certain
    first: per unit of pH, per ln of SOC. None where the card has none.
    """
    entries = list_of(mapping_of(model.element(symbol), "signs").get("observed"))
    found = [
        (float(entry[3]), float(entry[4]))
        for entry in entries
        if isinstance(entry, list) and len(entry) == 5 and entry[2] == feature and None not in map(number_of, entry[3:])
    ]
    return sorted(found, key=lambda pair: pair[1])[:OBSERVED]


def slopes(model: FractionationModel, symbol: str, feature: str, values: Array) -> list[tuple[Array, Array]]:
    """Lines of the observed slopes around the reference soil, x and F1 (%) each: `REACH` to both sides."""
    seen = observed(model, symbol, feature)
    if not seen:
        return []
    reference = float(model.card["reference_soil"][feature])
    start = logit(float(model.mobility(symbol, *soils(model, feature, [reference]))[0]) / 100.0)
    moved = np.linspace(-REACH, REACH, 9)
    x = reference + moved if feature == "ph" else reference * np.exp(moved)
    inside = (x >= values[0]) & (x <= values[-1])
    return [(x[inside], 100.0 * logistic(start + slope * moved)[inside]) for slope, _ in seen]


def _responses(report: html.Report, model: FractionationModel) -> None:
    grids = {}
    for feature, shown, spaced in (("ph", PH_SHOWN, np.linspace), ("soc", SOC_SHOWN, np.geomspace)):
        if feature in model.soil_features:
            low, high = model.training_range(feature)
            low, high = max(low, shown[0]), min(high, shown[1])
            if low < high:
                grids[feature] = spaced(low, high, STEPS)
    if not grids:
        return
    titles = {"ph": tr("F1 (%) over pH"), "soc": tr("F1 (%) over SOC (%, logarithmic)")}
    known = [name for name in model.soil_features if name in COVARIATES or name == "enrichment"]
    reference = {name: model.card["reference_soil"][name] for name in known if name != "cec"}
    text = tr(
        "The lines are what the model answers, the shades its 90 % interval. All else is as in the reference "
        "soil ({}), CEC not given. Mind the scales: they differ from element to element."
    )
    blocks: list[html.Content] = [fill(text, describe_soil(reference))]
    if any(observed(model, symbol, feature) for symbol in model.elements for feature in grids):
        text = tr(
            "Dashed: slopes observed within data sets, drawn through the line at the reference soil (up to {} for each "
            "element, the most certain). Most are of other extracts than F1: salts fall more steeply with pH."
        )
        blocks.append(fill(text, OBSERVED))
    for feature, values in grids.items():
        given = soils(model, feature, values)
        for flag in by_flag(model).values():
            if flag.elements:
                small = (_response(model, symbol, feature, values, given, flag.line) for symbol in flag.elements)
                blocks.append(html.heading(labelled(titles[feature], flag.name)))
                blocks.append(html.small_multiples(*small))
    report.section(tr("How mobility responds to soil"), *blocks)


def _response(
    model: FractionationModel, symbol: str, feature: str, values: Array, given: tuple[Pixels, float], colour: str
) -> html.Block:
    """F1 over ``values`` of a feature with its 90 % interval; ``given``: the `soils` that have them."""
    middle = model.mobility(symbol, *given)
    low, high = model.interval(symbol, *given) if model.has_spread else (middle[:0], middle[:0])
    top = float(max(middle.max(), *high))
    scale = next((scale for scale in SCALES if top <= scale), SCALES[-1])
    series = [charts.Series("", values, middle, colour, low, high)]
    series += [charts.Series("", x, y, OBSERVED_COLOUR, dash="3 3") for x, y in slopes(model, symbol, feature, values)]
    ends = html.number(float(middle[0])), html.number(float(middle[-1]))
    title = fill(tr("{}: F1 from {} to {} % over {}"), symbol, *ends, feature_name(feature))
    x = charts.Axis("", float(values[0]), float(values[-1]), log=feature == "soc")
    return charts.lines(series, x, charts.Axis("", 0.0, scale), title=title, heading=symbol, size=(152, 112))


def _soc_effects(report: html.Report, model: FractionationModel) -> None:
    effects = {symbol: mapping_of(model.element(symbol), "soc_effect") for symbol in model.elements}
    known = [
        (change, symbol, effects[symbol])
        for symbol in model.elements
        if (change := number_of(effects[symbol].get("f1_change_doubling_pp"))) is not None
    ]
    if not known:
        return
    known.sort(key=lambda entry: -entry[0])
    certainties = [text_of(effect.get("certainty")) for _, _, effect in known]
    legend = {sentence(name): colour for name, colour in CERTAINTIES.items() if name in certainties}
    chart = charts.bars(
        [symbol for _, symbol, _ in known],
        [change for change, _, _ in known],
        title=tr("Change of F1 when SOC doubles, by element"),
        look=charts.Look(digits=2),
        colours=[CERTAINTIES.get(name, CERTAINTIES["open"]) for name in certainties],
    )
    grounds = [said(effect.get("evidence"), pieces=True) for _, _, effect in known]
    letters = {text: chr(ord("a") + place) if place < 26 else text for place, text in enumerate(dict.fromkeys(grounds))}
    rows = []
    for (change, symbol, effect), ground in zip(known, grounds):
        per_mille, probability = (number_of(effect.get(key)) for key in ("f1_change_four_per_mille_pp", "probability"))
        told = change, per_mille, said(effect.get("certainty")), probability, letters[ground]
        rows.append([symbol, text_of(effect.get("sign")), *told])
    columns = [
        html.Column(tr("Element")),
        html.Column(tr("Sign")),
        html.Column(tr("SOC doubled, points"), digits=2),
        html.Column(tr("Four Per Mille 2024–2050, points"), digits=2),
        html.Column(tr("Certainty"), colours=legend),
        html.Column(tr("Probability"), digits=3, help=tr("Share of the replicates that agree with the sign")),
        html.Column(tr("Rests on")),
    ]
    text = tr(
        "Change of F1 in percentage points on mineral soils: the published study finds that more SOC raises "
        "mobilization risk, some field data say the opposite for Cd. This is what this model does, and how sure "
        "that is."
    )
    caption = tr(
        "Slope on ln SOC at the reference soil, CEC following, times ln 2, of F1 without its spread; percentage points."
    )
    if model.card["format_version"] == 1:
        caption = tr("SOC from 1.5 to 3 %: mean change of F1 at pH 5.0, 6.2 and 7.5, percentage points.")
    blocks = html.figure(chart, caption), html.legend(legend.items()), html.table(columns, rows)
    facts = html.facts((letter, ground) for ground, letter in letters.items())
    report.section(tr("What more organic carbon does"), text, *blocks, facts)


# ------------------------------------------------------------------------------------------------- facts


def _domain(report: html.Report, model: FractionationModel) -> None:
    reference = model.card["reference_soil"]
    units = {feature["name"]: feature["unit"] for feature in model.card["features"]}
    rows = []
    for name in model.soil_features:
        low, high = model.training_range(name)
        needed = tr("may be missing") if name in model.optional_features else tr("needed")
        rows.append([feature_name(name), units[name], low, high, reference[name], needed])
    columns = [
        html.Column(tr("Property")),
        html.Column(tr("Unit")),
        html.Column(tr("From"), figures=3),
        html.Column(tr("To"), figures=3),
        html.Column(tr("Reference soil"), figures=3),
        html.Column(tr("Input")),
    ]
    caption = tr("Training ranges; values beyond them are clamped and counted.")
    blocks: list[html.Content] = [html.table(columns, rows, caption=caption, sortable=False)]
    measured = model.card["applicability"].get("soils")
    if measured:
        text = tr("Where the model applies is told by the distance to {} measured soils with stated properties.")
        blocks.append(fill(text, len(measured)))
    report.section(tr("Where it applies"), *blocks)


def _theory(report: html.Report, card: Mapping[str, Any]) -> None:
    entries = records_of(card.get("theory"))
    if entries:
        rows = [[said(part.get("what")), text_of(part.get("equation")), said(part.get("source"))] for part in entries]
        report.section(tr("Theory"), html.table([tr("Part"), tr("Equation"), tr("Source")], rows, sortable=False))


class Source(NamedTuple):
    """A source of a card as it is told: what it was used for, rows (None: not told), licences.

    ``complete``: whether its citation names what it takes to find the work.
    """

    citation: str
    uses: list[str]
    rows: float | None
    licence: str
    complete: bool


#: How cards end a citation that lacks authors, year or journal.
_INCOMPLETE = "[incomplete]"


def sources_of(card: Mapping[str, Any]) -> list[Source]:
    """Return the sources of a card, each citation once, those that are cited in part last."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for entry in records_of(card.get("sources")):
        found.setdefault(text_of(entry.get("citation")), []).append(entry)
    told = []
    for citation, entries in found.items():
        uses = dict.fromkeys(use for entry in entries for use in text_of(entry.get("used_for")).split(", "))
        rows = [count for entry in entries if (count := number_of(entry.get("rows"))) is not None]
        licences = dict.fromkeys(text_of(entry.get("licence")) for entry in entries)
        words, count = citation.removesuffix(_INCOMPLETE), sum(rows) if rows else None
        told.append(Source(words.rstrip(), list(uses), count, "; ".join(licences), words == citation))
    return sorted(told, key=lambda source: not source.complete)


def _sources(report: html.Report, card: Mapping[str, Any]) -> None:
    told = sources_of(card)
    if not told:
        return
    columns = tr("Source"), tr("Used for"), html.Column(tr("Rows"), digits=0), tr("Licence")
    rows: dict[bool, list[list[Any]]] = {True: [], False: []}
    for source in told:
        uses, licence = ", ".join(map(_with_brackets, source.uses)), said(source.licence, pieces=True)
        rows[source.complete].append([source.citation, uses, source.rows, licence])
    whole, part = rows[True], rows[False]
    blocks: list[html.Content] = [html.table(columns, whole)] if whole else []
    if part:
        text = tr(
            "Of these what was read (an abstract, an excerpt, a page of a repository) named no authors, year or "
            "journal. They stand by what it did name."
        )
        blocks += [html.heading(tr("Sources known in part")), text, html.table(columns, part)]
    report.section(tr("Sources of data"), *blocks)


def _making(report: html.Report, card: Mapping[str, Any]) -> None:
    facts: list[tuple[str, str]] = [
        (tr("Name"), card["name"]),
        (tr("Trained on"), card["created"]),
        (tr("Seed"), text_of(card.get("seed"))),
        (tr("Versions"), text_of(card.get("versions"))),
    ]
    facts += [(key, text_of(value)) for key, value in mapping_of(card, "settings").items()]
    facts += [(f"{entry['path']}, SHA-256", entry["sha256"]) for entry in card["files"].values()]
    report.section(tr("How it was made"), html.facts((name, value) for name, value in facts if value))
