"""A GeoTIFF put together from others that hold its parts: their tiles become its tiles as they are, not decoded.

A part begins at a tile of the whole, has tiles of the same shape (`part_shape`) and was written with the same options
(`geotiff.Writer`). What is joined takes the time of a copy.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

import numpy as np

from ..files import WholeFiles, place_of
from ..typing import Array
from .errors import RasterError
from .geotiff import Output, Writer, broken, remove_stale, tile_shape
from .grid import Grid, Window

# TIFF 6.0 and BigTIFF: tags, and the types of whole numbers by their code.
_WIDTH, _HEIGHT, _TILE_WIDTH, _TILE_HEIGHT, _OFFSETS, _SIZES = 256, 257, 322, 323, 324, 325
_TYPES = {3: "u2", 4: "u4", 16: "u8"}


def part_shape(width: int, height: int, side: int) -> tuple[int, int]:
    """(width, height) of the parts of a raster of that size: whole tiles, about ``side`` pixels, none beyond its last.

    A raster of that shape has the tiles of the whole.

    >>> part_shape(1503, 690, 512), part_shape(100000, 10, 1000), part_shape(90, 90, 1000)
    ((512, 512), (4096, 16), (128, 128))
    """
    across, down = (
        min(-(-side // tile), -(-length // tile)) * tile
        for length, tile in zip((width, height), tile_shape(width, height))
    )
    return across, down


def join(grid: Grid, output: Output, parts: Sequence[tuple[Window, str]]) -> None:
    """Write ``output`` on ``grid`` from files that hold its ``parts``: (where its upper left corner lies, path).

    The file appears when it is whole. Raises RasterError if it cannot be written or a part does not fit.
    """
    final = place_of(output.path)
    try:
        with WholeFiles() as files:
            hidden = files.add(final)
            with Writer(grid, {"": replace(output, path=hidden)}, (), 1) as writer:
                writer.commit()
            _fill(hidden, parts)
            remove_stale(files, final)
            files.commit()
    except OSError as error:
        raise broken(final, error.strerror or str(error)) from error


def _fill(path: str, parts: Sequence[tuple[Window, str]]) -> None:
    """Append the tiles of the parts to a file without any, and tell it where they are."""
    with open(path, "r+b") as stream:
        whole = _Directory.read(stream)
        offsets, sizes = np.zeros((2, *whole.sizes.shape), np.uint64)
        position = stream.seek(0, os.SEEK_END)
        for window, source in parts:
            with open(source, "rb") as part:
                inside = _Directory.read(part)
                if inside.tile != whole.tile or len(inside.sizes) != len(sizes):
                    raise RasterError("{path} does not fit into {whole}.", path=source, whole=path)
                row, column = window.y // whole.tile[1], window.x // whole.tile[0]
                rows, columns = inside.sizes.shape[1:]
                there = np.s_[:, row : row + rows, column : column + columns]
                _, rows, columns = sizes[there].shape
                old, size = inside.offsets[:, :rows, :columns], inside.sizes[:, :rows, :columns]
                sizes[there] = size
                offsets[there] = position + (np.cumsum(size) - size.ravel()).reshape(size.shape)
                for data in _pieces(part, old, size):
                    position += stream.write(data)
        offsets[sizes == 0] = 0
        whole.point(stream, offsets, sizes)


def _pieces(stream: BinaryIO, offsets: Array, sizes: Array) -> Iterator[bytes]:
    """The bytes of tiles, tile by tile."""
    for offset, size in zip(offsets.ravel().tolist(), sizes.ravel().tolist()):
        if size:
            stream.seek(offset)
            data = stream.read(size)
            if len(data) != size:
                raise RasterError("{path} is shorter than its tiles.", path=str(stream.name))
            yield data


@dataclass(frozen=True)
class _Directory:
    """The first directory of a tiled TIFF with its bands apart; where its tiles lie, (bands, rows, columns) each."""

    order: str
    big: bool
    entries: dict[int, tuple[int, int, int]]
    tile: tuple[int, int]
    offsets: Array
    sizes: Array

    @classmethod
    def read(cls, stream: BinaryIO) -> _Directory:
        """Read it. RasterError for what is no such file."""
        stream.seek(0)
        header = stream.read(16)
        order = {b"II": "<", b"MM": ">"}.get(header[:2])
        if order is None or len(header) < 16:
            raise RasterError("{path} is no TIFF.", path=str(stream.name))
        big = struct.unpack(order + "H", header[2:4])[0] == 43
        (start,) = struct.unpack(order + "Q", header[8:16]) if big else struct.unpack(order + "I", header[4:8])
        stream.seek(start)
        (count,) = struct.unpack(order + ("Q" if big else "H"), stream.read(8 if big else 2))
        entries = {}
        for _ in range(count):
            place = stream.tell()
            tag, kind, number = struct.unpack(order + ("HHQ" if big else "HHI"), stream.read(12 if big else 8))
            entries[tag] = (kind, number, place)
            stream.seek(place + (20 if big else 12))

        def numbers(tag: int) -> Array:
            kind, number, place = entries[tag]
            form = np.dtype(order + _TYPES[kind])
            stream.seek(place + (12 if big else 8))
            if form.itemsize * number > (8 if big else 4):
                (there,) = struct.unpack(order + ("Q" if big else "I"), stream.read(8 if big else 4))
                stream.seek(there)
            return np.frombuffer(stream.read(form.itemsize * number), form).astype(np.uint64)

        width, height, across, down = (int(numbers(t)[0]) for t in (_WIDTH, _HEIGHT, _TILE_WIDTH, _TILE_HEIGHT))
        shape = (-1, -(-height // down), -(-width // across))
        return cls(
            order, big, entries, (across, down), numbers(_OFFSETS).reshape(shape), numbers(_SIZES).reshape(shape)
        )

    def point(self, stream: BinaryIO, offsets: Array, sizes: Array) -> None:
        """Let the file's directory point to tiles, whose places are written at the end of the file."""
        form = np.dtype(self.order + ("u8" if self.big else "u4"))
        for tag, values in ((_OFFSETS, offsets), (_SIZES, sizes)):
            if int(values.max()) > np.iinfo(form).max:
                raise RasterError("{path} would be too large.", path=str(stream.name))
            data = values.ravel().astype(form).tobytes()
            position = stream.seek(0, os.SEEK_END)
            position += stream.write(bytes(-position % 8))
            room, number = (8, "Q") if self.big else (4, "I")
            inline = data.ljust(room, b"\0") if len(data) <= room else struct.pack(self.order + number, position)
            if len(data) > room:
                stream.write(data)
            _, _, place = self.entries[tag]
            stream.seek(place + 2)
            stream.write(struct.pack(self.order + "H" + number, 16 if self.big else 4, values.size) + inline)
