"""Why here, in words: the sentences of the panel, and the text that is copied from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isfinite

from ...language import fill, semicolons, spoken, tr
from ...model.applicability import Measured
from ...risk import guidance as rules
from ...risk.why import Explainer, LocalValue, Why
from ...soil.covariates import COVARIATES
from ...soil.elements import ELEMENTS
from ...soil.fractions import FRACTIONS, logistic
from ..html import number, share, significant
from ..styles import class_labels
from .common import describe_soil, element_name, signed
from .drivers import DRIVERS

#: What F1 is made of, as `model.core.PARTS` names it.
PART_TITLES = {"exchangeable": "exchangeable", "carbonate": "carbonate-bound", "labile": "acid-labile"}

#: What was measured in a soil, as cards name it.
EXTRACTS = {
    "sequential": "sequential extraction",
    "salt": "salt",
    "chelate": "chelate",
    "gastric": "gastric",
    "mehlich": "Mehlich",
    "oxalate": "oxalate",
    "dithionite": "dithionite",
    "isotopic": "isotopic exchange",
    "nh4ac": "ammonium acetate",
    "organic": "organically bound",
    "water": "water",
    "weak": "dilute salt",
    "solution": "soil solution",
    "partition": "reactive over dissolved",
    "acetic": "acetic acid",
    "hydroxylamine": "hydroxylamine",
    "peroxide": "hydrogen peroxide",
    "acid": "dilute acid",
    "aqua regia": "aqua regia",
}


def element_title(symbol: str) -> str:
    """An element with its symbol, such as ``Cadmium (Cd)``."""
    return f"{element_name(symbol)} ({symbol})" if symbol in ELEMENTS else symbol


def driver_title(name: str) -> str:
    """A driver in the user's language."""
    return tr(DRIVERS[name].title) if name in DRIVERS else name


def soil_line(soil: Mapping[str, float | None]) -> str:
    """A soil in words."""
    return describe_soil({name: value for name, value in soil.items() if name in COVARIATES}).message


def class_line(why: Why, limits: Sequence[float]) -> str:
    """The class of F1, with its limits."""
    return fill(tr("Class {}: {}"), why.risk, class_labels(limits)[why.risk - 1])


def fraction_lines(why: Why) -> Iterator[str]:
    """F1 to F4 with their intervals."""
    for name, value, low, high in zip(FRACTIONS, why.fractions.tolist(), *why.ends.tolist()):
        if isfinite(low):
            text = tr("{}: {} % (90 % interval {} to {} %)")
            yield fill(text, name, number(value), number(low), number(high))
        else:
            yield fill("{}: {} %", name, number(value))


def part_line(why: Why) -> str:
    """What F1 is made of, "" where it is not known."""
    parts = [fill("{} {} %", tr(PART_TITLES[name]), number(value)) for name, value in why.parts.items()]
    return fill(tr("F1 is made of: {}"), ", ".join(parts)) if parts else ""


def content_line(why: Why, usual: float) -> str:
    """The content, and what of it is mobile; ``usual``: what it is taken for where none is given, mg/kg."""
    if why.content is None:
        return fill(tr("Content not given: {} mg/kg, that of an ordinary topsoil, is assumed"), significant(usual))
    text = tr("Content {} mg/kg (aqua regia), mobile {} mg/kg")
    return fill(text, significant(why.content), significant(why.mobile))


def reference_line(explainer: Explainer) -> str:
    """The soil that contributions are told against."""
    text = tr("Contributions in ln odds, against the reference soil: {}; F1 {} %")
    return fill(text, describe_soil(explainer.reference), number(100.0 * float(logistic(explainer.base))))


def driver_lines(why: Why) -> list[str]:
    """The contribution of each driver."""
    return [fill(tr("{}: {} ln odds"), driver_title(name), signed(value, 2)) for name, value in why.drivers.items()]


def likeness_line(why: Why, explainer: Explainer) -> str:
    """Whether the model applies here."""
    if why.index is None or explainer.domain is None:
        return tr("The model lists no measured soils: where it applies is not known")
    if not explainer.domain.measured:
        return fill(tr("Outside the area of applicability: {} was measured nowhere, theory alone"), why.element)
    text = tr("Inside the area of applicability: dissimilarity {} of at most {}")
    if not why.inside:
        text = tr("Outside the area of applicability: dissimilarity {}, more than {}")
    return fill(text, number(why.index, 2), number(explainer.domain.threshold, 2))


def nearest_line(measured: Measured) -> str:
    """A measured soil: its properties, what was measured in it (or in one it stands for), and its source."""
    soil = {name: value for name, value in measured.soil.items() if value is not None}
    shown = ", ".join(measured.elements[:6]) + (", …" if len(measured.elements) > 6 else "")
    kinds = ", ".join(tr(EXTRACTS[kind]) if kind in EXTRACTS else kind for kind in measured.kinds[:3])
    rest = semicolons(part for part in (shown, kinds, measured.group.replace("_", " ")) if part)
    return fill(tr("– {} (dissimilarity {}): {}"), soil_line(soil), number(measured.index, 2), rest)


def nearest_lines(why: Why) -> list[str]:
    """The measured soils that are most like this one, below a title; nothing where the model lists none."""
    title = tr("Nearest measured soils, with what was measured in them or in others that they stand for:")
    return [title, *map(nearest_line, why.nearest)] if why.nearest else []


def local_lines(local: LocalValue | None, explainer: Explainer) -> Iterator[str]:
    """The local guidance value, its interval, and where it comes from; nothing where none was asked for."""
    if local is None or explainer.guidance is None:
        return
    if local.status == rules.BELOW:
        yield tr("Local guidance value: none; even the lowest content that the model knows breaks the limit")
    elif local.status == rules.CAPPED:
        text = tr("Local guidance value: above {} mg/kg, the highest content that the model knows")
        yield fill(text, significant(local.value))
    elif local.ends is not None:
        text = tr("Local guidance value: {} mg/kg aqua regia (90 % interval {} to {})")
        yield fill(text, significant(local.value), *map(significant, local.ends))
    else:
        yield fill(tr("Local guidance value: {} mg/kg aqua regia"), significant(local.value))
    if local.exceeded is not None:
        yield fill(tr("Probability that the content exceeds it: {} %"), share(100.0 * local.exceeded, 0))
    yield str(spoken(explainer.guidance.text))


def moved_line(why: Why) -> str:
    """What lay outside the training range, "" if nothing did."""
    names = [tr("content") if name == "content" else COVARIATES[name].label for name in sorted(why.moved)]
    return fill(tr("Moved to the end of the training range: {}"), ", ".join(names)) if names else ""


def evidence_line(why: Why) -> str:
    """What the element's behaviour rests on."""
    return fill(tr("Evidence “{}”: {}."), tr(why.evidence), why.element).rstrip(".")


def text(heading: Iterable[str], found: Iterable[tuple[Why, Explainer]], notes: Mapping[str, Sequence[str]]) -> str:
    """All of it as plain text; ``heading``: lines on the place, ``notes``: lines by element, above its own."""
    lines = [*heading]
    for why, explainer in found:
        lines += ["", element_title(why.element), *notes.get(why.element, ())]
        own = [
            class_line(why, explainer.limits),
            *fraction_lines(why),
            part_line(why),
            content_line(why, explainer.usual_content),
            evidence_line(why),
            moved_line(why),
            reference_line(explainer),
            *driver_lines(why),
            likeness_line(why, explainer),
            *nearest_lines(why),
            *local_lines(why.local, explainer),
        ]
        lines += [line for line in own if line]
    return "\n".join(lines) + "\n"
