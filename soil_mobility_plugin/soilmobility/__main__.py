"""``python -m soilmobility predict CONFIG``: a whole run for a server."""

from __future__ import annotations

import sys

try:
    from .cli import main
except ModuleNotFoundError as missing:
    sys.exit(f"soilmobility: {missing.name} is not installed: whole runs need GDAL's Python bindings and numpy.")
except ImportError as error:
    # pip builds the bindings without numpy unless it is told otherwise, and keeps what it built
    sys.exit(
        f"soilmobility: GDAL's Python bindings do not load ({error}): they were built without numpy, or for another "
        "numpy. Install them anew: pip install --force-reinstall --no-deps --no-cache-dir --no-build-isolation "
        '"gdal==$(gdal-config --version)"'
    )

sys.exit(main(sys.argv[1:]))
