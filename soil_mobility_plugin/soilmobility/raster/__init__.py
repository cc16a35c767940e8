"""Rasters as aligned, masked views, walked block by block: GDAL and numpy. Knows no soil."""
