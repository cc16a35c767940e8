"""``python -m soilmobility predict CONFIG``: a whole run for a server."""

from __future__ import annotations

import sys

try:
    from .cli import main
except ModuleNotFoundError as missing:
    sys.exit(f"soilmobility: {missing.name} is not installed: whole runs need GDAL's Python bindings and numpy.")

sys.exit(main(sys.argv[1:]))
