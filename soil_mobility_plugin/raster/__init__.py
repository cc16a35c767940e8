"""Rasters as aligned, masked views, walked block by block: GDAL and numpy, free of QGIS and Qt."""
