"""Windows of QGIS: what a user sees outside the Processing Toolbox."""
