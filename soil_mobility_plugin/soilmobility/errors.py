"""The one ancestor of all errors that are meant for the user: a template and its values.

The template is an English literal, which the catalogues know; values are put in after translation, so that a message
can be said in any language wherever it crosses the border to the user.
"""

from __future__ import annotations

import traceback
from typing import Any

from .language import fill, tr
from .texts import LONGEST_MESSAGE, shown


class SoilMobilityError(ValueError):
    """Something cannot be done as asked. The message says what is wrong, where, and what to do.

    ``template`` has named places, which ``values`` fill: ``Error("{layer} has no band {band}.", layer="a", band=3)``.
    A value may itself be such an error. ``str(error)`` is English, `message` in the user's language.
    """

    def __init__(self, template: str, **values: Any) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        values = {name: shown(value) if isinstance(value, str) else value for name, value in self.values.items()}
        return shown(self.template.format_map(values) if values else self.template, LONGEST_MESSAGE)

    @property
    def message(self) -> str:
        """The message in the user's language, numbers as the user writes them."""
        text = tr(self.template)
        return shown(fill(text, **self.values) if self.values else text, LONGEST_MESSAGE)


def forget(error: BaseException | None) -> None:
    """Let an error, and those behind it, hold nothing: its traceback keeps every array, dataset and view alive.

    Whoever turns errors into another program's calls this: what becomes of them there is not known.
    """
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        traceback.clear_frames(error.__traceback__)
        behind = error.__cause__ or error.__context__
        error.__cause__ = error.__context__ = error.__traceback__ = None
        error = behind
