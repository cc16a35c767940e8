"""QGIS Processing: parameters in, core call, layers out."""
