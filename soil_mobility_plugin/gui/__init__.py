"""What the plugin adds to QGIS's windows: example project, tour, options. Nothing here is needed without a GUI."""
