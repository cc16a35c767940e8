"""Self-contained HTML reports with their charts inside.

`html` (the report, text and tables), `charts` (inline SVG), `maps` (pictures of rasters), `animation` (pictures one
after the other) and `bivariate` (the legend of a map of two properties). All are pure: arrays and texts in, HTML out.
Texts are the caller's, who translates them. In ``processing/`` use `processing.reports`, which adds the parameter,
thumbnails of rasters and the sections every report ends with.

    from ..report import charts, html, maps

    report = html.Report(tr("Mobilization risk"), layer_name, contents=tr("Contents"), made="Soil Mobility 0.1.0")
    report.section(
        "",                                                         # before the first heading
        html.key_figures([(tr("At medium or above"), "37.0 %", tr("of the area"))]),
        html.note(tr("Two elements are prior only."), tr("Beware:"), warning=True),
    )
    report.section(
        tr("Map"),
        maps.map_image(
            maps.Coded(codes, (90.0, 110.0)), maps.Colours([(1, "no", "#ffffb2"), ...]), title=..., caption=...
        ),
    )
    report.section(
        tr("Districts"),
        tr("A str is a paragraph."),
        html.figure(charts.bars(names, shares, title=..., look=charts.Look("%")), tr("Caption.")),
        html.table([html.Column(tr("District")), html.Column(tr("Share, %"), digits=1, bar=100)], rows),
    )
    report.write(path)

Blocks of `html`: paragraph, heading, note, bullets, key_figures, facts (name and value), sources, figure, side_by_side,
small_multiples, table with Column, legend; number() and significant() format as the tables do.
Blocks of `charts`: bars, stacked, histogram, scatter(Points), lines(Series), matrix(Side; transitions),
periodic_table(Tile); Axis says title, range and whether logarithmic, Look how numbers are written.
Block of `maps`: map_image of a Picture in Colours (classes or a ramp), and Outline over it.
"""
