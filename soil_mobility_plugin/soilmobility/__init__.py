"""Soil metal mobility as a library: numpy (and GDAL for rasters), free of QGIS and Qt."""
