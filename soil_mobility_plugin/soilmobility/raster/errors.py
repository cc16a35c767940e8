"""Errors of the raster layer, and the one way this package calls GDAL.

Whether the osgeo bindings raise exceptions is a switch of the whole process that other plugins depend on, so it is
never touched here: ``attempt`` gives the same answer with the switch on and off.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Callable

from osgeo import gdal

from ..errors import SoilMobilityError
from ..language import Term

#: Why something failed, where GDAL does not say.
UNKNOWN = Term("unknown reason")


class RasterError(SoilMobilityError):
    """A raster cannot be used or written. The message is meant for the user: which layer, what is wrong, what to do."""


@contextmanager
def about(label: str) -> Iterator[None]:
    """Let a `RasterError` say which layer it is about."""
    try:
        yield
    except RasterError as error:
        raise RasterError("{label}: {problem}", label=label, problem=error) from error


@contextmanager
def gdal_failures() -> Iterator[list[str]]:
    """Collect what GDAL reports as failures in this thread instead of printing it."""
    messages: list[str] = []

    def collect(level: int, _number: int, message: str) -> None:
        if level >= gdal.CE_Failure and message not in messages:
            messages.append(message)

    gdal.ErrorReset()
    gdal.PushErrorHandler(collect)
    try:
        yield messages
    finally:
        gdal.PopErrorHandler()


def attempt(call: Callable[..., Any], *args: Any, **kwargs: Any) -> tuple[Any, str]:
    """Call a GDAL function; returns (its result, '') or (its result or None, what GDAL said went wrong)."""
    with gdal_failures() as messages:
        try:
            result = call(*args, **kwargs)
        except RuntimeError as error:
            result = None
            if str(error) not in messages:
                messages.append(str(error))
    # A damaged file can fail in each of its thousand strips.
    shown = [message.strip() for message in messages[:3]]
    return result, "; ".join(shown if len(messages) <= 3 else [*shown, "…"])


def close(holder: list[gdal.Dataset]) -> str:
    """Close the one dataset in a list that was written to, and empty the list; returns what went wrong, or ''.

    A list, because GDAL before 3.8 only closes with the last reference, and that has to go while failures are heard.
    """
    failures = [attempt(holder[0].FlushCache)[1]]
    if hasattr(holder[0], "Close"):
        failures.append(attempt(holder[0].Close)[1])
    failures.append(attempt(holder.clear)[1])
    return next((failure for failure in failures if failure), "")
