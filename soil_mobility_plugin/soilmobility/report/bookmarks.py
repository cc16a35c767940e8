"""Bookmarks (an outline) for a PDF that was written without any, as an incremental update.

PDF allows a file to be changed by what is appended to it: new objects, a new cross-reference section that points back
to the one before, and a new trailer (ISO 32000-1:2008, 7.5.6). Here a new catalog (7.7.2) is appended, which differs
from the old one by its outline (12.3.3) alone; no byte of the file before changes. Files are understood as Qt writes
them: a cross-reference table (7.5.4), no encryption, pages in one list. Any other file is refused and left as it is.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from ..errors import SoilMobilityError

#: Bytes at the end of a file among which the place of its last cross-reference table is told.
TAIL = 2048

#: Bytes above which a table or an object is taken for none.
LARGEST = 64 << 20

_PLACE = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF\s*\Z")
_SUBSECTION = re.compile(rb"\s*(\d{1,10}) (\d{1,10})[ \r]*\n")
_TRAILER = re.compile(rb"\s*trailer\s*(<<.*?>>)\s*startxref", re.DOTALL)
_ENTRY = 20


#: How a table of objects begins, one of its own or one in a stream (7.5.8).
_TABLE = re.compile(rb"xref\b|\d{1,10} \d{1,5} obj\b")


class BookmarkError(SoilMobilityError):
    """The file is not built as Qt builds it."""


def is_whole(path: str | Path) -> bool:
    """Return whether the table of objects of a PDF is where its end says: it is not where bytes were lost before it.

    Qt counts what it means to write, and does not look whether the disk took it.

    >>> is_whole("atlas.pdf")  # doctest: +SKIP
    True
    """
    with open(path, "rb") as stream:
        stream.seek(max(0, stream.seek(0, os.SEEK_END) - TAIL))
        found = _PLACE.search(stream.read())
        if found is None:
            return False
        stream.seek(int(found[1]))
        return _TABLE.match(stream.read(_ENTRY)) is not None


def add_bookmarks(path: str | Path, bookmarks: Sequence[tuple[str, int]], count: int) -> None:
    """Append an outline to a PDF. ``bookmarks``: title and page (from 0) of each, in order; ``count``: of its pages.

    BookmarkError, and the file as it was, where it cannot be done, or where the file has another number of pages.

    >>> add_bookmarks("atlas.pdf", [("Overview", 0), ("Paro", 1)], 2)  # doctest: +SKIP
    """
    with open(path, "r+b") as stream:
        document = _Document(stream)
        pages = document.pages()
        if len(pages) != count or not bookmarks or not all(0 <= page < count for _, page in bookmarks):
            raise BookmarkError("The PDF has {found} pages, not {count}.", found=len(pages), count=count)
        update = document.update([(title, pages[page]) for title, page in bookmarks])
        end = stream.seek(0, os.SEEK_END)
        try:
            stream.write(update)
            stream.flush()
        except OSError:
            stream.truncate(end)
            raise


class _Document:
    """What has to be known of a PDF to append to it."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.size = stream.seek(0, os.SEEK_END)
        found = _PLACE.search(self._read(max(0, self.size - TAIL), TAIL))
        if found is None or not self._read(0, 8).startswith(b"%PDF-"):
            raise BookmarkError("The file is no PDF.")
        self.before = int(found[1])
        self.places, trailer = self._table(self._read(self.before, LARGEST))
        self.trailer = {name: _value(trailer, name) for name in (b"Size", b"Root", b"Info", b"ID")}
        if re.search(rb"/(Encrypt|Prev|XRefStm)\b", trailer) or not self.trailer[b"Root"]:
            raise BookmarkError("The PDF is encrypted, or was changed after it had been written.")
        self.root = _reference(self.trailer[b"Root"])

    def _read(self, place: int, size: int) -> bytes:
        self.stream.seek(place)
        return self.stream.read(size)

    @staticmethod
    def _table(text: bytes) -> tuple[dict[int, int], bytes]:
        """The places of the objects by number, and the trailer."""
        if not text.startswith(b"xref"):
            raise BookmarkError("The PDF has no table of its objects.")
        places: dict[int, int] = {}
        at = 4
        while (section := _SUBSECTION.match(text, at)) is not None:
            first, count, at = int(section[1]), int(section[2]), section.end()
            if at + count * _ENTRY > len(text):
                break
            for number in range(count):
                entry = text[at + number * _ENTRY : at + (number + 1) * _ENTRY]
                if entry[17:18] == b"n":
                    places[first + number] = int(entry[:10])
            at += count * _ENTRY
        trailer = _TRAILER.match(text, at)
        if trailer is None:
            raise BookmarkError("The PDF has no table of its objects.")
        return places, trailer[1]

    def _object(self, number: int) -> bytes:
        """The text of an object that is a dictionary."""
        place = self.places.get(number, -1)
        text = self._read(place, LARGEST) if 0 < place < self.size else b""
        found = re.match(rb"\s*(\d{1,10}) 0 obj\s*(<<.*?>>)\s*endobj", text, re.DOTALL)
        if found is None or int(found[1]) != number:
            raise BookmarkError("Object {number} of the PDF cannot be read.", number=number)
        return found[2]

    def pages(self) -> list[int]:
        """The numbers of the pages' objects, in order."""
        tree = self._object(_reference(_value(self._object(self.root), b"Pages")))
        kids = re.search(rb"/Kids\s*\[([^\]]*)\]", tree)
        found = [int(number) for number in re.findall(rb"(\d{1,10})\s+0\s+R", kids[1] if kids else b"")]
        if not found or re.search(rb"/Count\s+%d\b" % len(found), tree) is None:
            raise BookmarkError("The pages of the PDF are not in one list.")
        return found

    def update(self, bookmarks: Sequence[tuple[str, int]]) -> bytes:
        """What is to be appended. ``bookmarks``: title and number of the page's object."""
        catalog = self._object(self.root)
        if re.search(rb"/(Outlines|PageMode)\b", catalog):
            raise BookmarkError("The PDF has bookmarks.")
        outline, first = int(self.trailer[b"Size"]), int(self.trailer[b"Size"]) + 1
        last = outline + len(bookmarks)
        objects = {
            self.root: catalog[:-2] + b"/Outlines %d 0 R /PageMode /UseOutlines >>" % outline,
            outline: b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first, last, len(bookmarks)),
        }
        for number, (title, page) in enumerate(bookmarks, first):
            entry = [b"/Title <%s> /Parent %d 0 R /Dest [%d 0 R /Fit]" % (_text(title), outline, page)]
            entry += [b"/Prev %d 0 R" % (number - 1)] if number > first else []
            entry += [b"/Next %d 0 R" % (number + 1)] if number < last else []
            objects[number] = b"<< %s >>" % b" ".join(entry)
        parts, at, places = [b"\n"], self.size + 1, {}
        for number, text in objects.items():
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, text))
            places[number] = at
            at += len(parts[-1])
        # Object 0 heads the list of free objects: an update need not repeat it, but some readers look for it.
        parts.append(b"xref\n0 1\n%010d 65535 f \n%d 1\n%010d 00000 n \n" % (0, self.root, places[self.root]))
        parts.append(b"%d %d\n" % (outline, last - outline + 1))
        parts += [b"%010d 00000 n \n" % places[number] for number in range(outline, last + 1)]
        named = [(name, self.trailer[name]) for name in (b"Root", b"Info", b"ID")]
        kept = b" ".join(b"/%s %s" % entry for entry in named if entry[1])
        parts.append(b"trailer\n<< /Size %d /Prev %d %s >>\n" % (last + 1, self.before, kept))
        parts.append(b"startxref\n%d\n%%%%EOF\n" % at)
        return b"".join(parts)


def _value(dictionary: bytes, name: bytes) -> bytes:
    """The number, reference or list that a name of a dictionary stands for, b"" where it is not there."""
    found = re.search(rb"/%s\s*(\d+\s+\d+\s+R|\d+|\[[^\]]*\])" % name, dictionary)
    return found[1] if found is not None else b""


def _reference(text: bytes) -> int:
    found = re.fullmatch(rb"(\d{1,10})\s+0\s+R", text)
    if found is None:
        raise BookmarkError("The PDF has no list of its pages.")
    return int(found[1])


def _text(title: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2): UTF-16 with its byte-order mark, in hexadecimal digits."""
    return (b"\xfe\xff" + title.encode("utf-16-be", "replace")).hex().upper().encode()
