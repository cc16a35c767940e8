"""The science: pure numpy functions, free of QGIS, GDAL, Qt and LightGBM."""
