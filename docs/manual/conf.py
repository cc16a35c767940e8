"""Sphinx makes the manual from the pages beside this file: the site, and the offline pages of the plugin.

Run by ``scripts/manual.py``, which lays the pages and those made from the code into one folder first.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = ROOT / "soil_mobility_plugin"
# The library is documented under the name that the wheel gives it.
sys.path.insert(0, str(PLUGIN))

project = "Soil Mobility"
release = re.search(r"^version=(.+)$", (PLUGIN / "metadata.txt").read_text(encoding="utf-8"), re.MULTILINE).group(1)
version = release
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["tables"]
# Docstrings put names into single backticks.
default_role = "code"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
autodoc_type_aliases = {"ArrayLike": "ArrayLike", "Singles": "Singles", "Values": "Values"}
python_use_unqualified_type_names = True
add_module_names = False

# No external fonts, no network, no date: the pages are read offline, and the same sources give the same bytes.
html_theme = "furo"
html_title = f"Soil Mobility {release}"
html_logo = str(PLUGIN / "icon.svg")
html_favicon = str(PLUGIN / "icon.svg")
html_static_path = ["_static"]
html_css_files = ["manual.css"]
html_last_updated_fmt = None
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_use_index = False
html_domain_indices = False
html_theme_options = {"top_of_page_buttons": []}


def _plain_aliases(app, what, name, obj, options, signature, result):
    """Write type aliases by their names alone."""
    texts = (text and re.sub(r"TypeAliasForwardRef\('(\w+)'\)", r"\1", text) for text in (signature, result))
    return tuple(texts)


def setup(app):
    app.connect("autodoc-process-signature", _plain_aliases)
