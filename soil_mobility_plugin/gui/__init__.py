"""What the plugin adds to QGIS's windows: the example project and the tour. Nothing here is needed without a GUI."""
