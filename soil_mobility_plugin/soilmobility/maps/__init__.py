"""Soil on rasters: the only place where the science and GDAL meet."""
